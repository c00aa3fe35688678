"""Words that tell of danger, said in any conversation: nothing of them is passed on unless the person agrees, nor called urgent."""

from __future__ import annotations

from dialogue.kinds import YesNo
from dialogue.play import Ask
from flows.world import World


async def passed_on(ask: Ask, world: World, words: str) -> tuple[bool, bool]:
    """Whether these words may be passed on, and whether they may be called urgent; asked only where they tell of danger."""
    if not world.danger(words):
        return True, False
    if not await ask("may_we_pass_it_on", YesNo()):
        return False, False
    return True, await ask("may_we_say_it_is_urgent", YesNo())
