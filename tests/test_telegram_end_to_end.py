"""x"""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
import time
import pytest

from tests.telegram_app import POSITION, Furnished, Scene, furnish, running


@pytest.fixture(scope="session")
def house_of_examples(tmp_path_factory: pytest.TempPathFactory) -> Furnished:
    t=time.time()
    f= furnish(tmp_path_factory.mktemp("furnished"))
    print("furnished", time.time()-t)
    return f


@pytest.fixture(params=["polling", "webhook"])
async def scene(request: pytest.FixtureRequest, house_of_examples: Furnished, tmp_path: Path) -> AsyncIterator[Scene]:
    t=time.time()
    async with running(house_of_examples.copied(tmp_path / "data"), webhook=request.param == "webhook") as scene:
        print("started", time.time()-t)
        yield scene
        t=time.time()
    print("stopped", time.time()-t)


async def test_x(scene: Scene) -> None:
    nadia = await scene.member("Nadia")
    awa = scene.resident("Awa")
    t=time.time()
    try:
        await awa.types("/start")
        await awa.taps("Parler")
        await awa.taps("D'accord, je continue")
        await awa.hears("15 ans")
        await awa.types("ouais")
        await awa.hears("Dites-moi")
        await awa.types("L'ascenseur est en panne")
        await awa.hears("C'est noté")
        await awa.says_aloud(b"OggS voice")
        await awa.hears("C'est noté")
        await awa.photographs(b"\xff\xd8 jpeg", caption="le hall")
        await awa.hears("C'est noté")
        await awa.taps("C'est tout")
        await awa.hears("C'est où")
        await awa.types("retour")
        await awa.hears("C'est noté")
        await awa.taps("C'est tout")
        await awa.hears("C'est où")
        await awa.shares_position(*POSITION)
        await awa.hears("De quoi")
    finally:
        print(time.time()-t)
        print(awa.transcript)
        print(nadia.transcript)
