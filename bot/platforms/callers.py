"""Whose a message is, on a platform where a chat has several names; and that they wrote, where the platform counts the hours since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.arrived import Arrived
from storage import names, people, window
from storage.database import Tx
from storage.names import Called, Known


async def recognised(tx: Tx, fresh: Sequence[Arrived], now: datetime) -> list[Arrived]:
    """The messages there are to hear, each with the look-up of its chat where that has several names.

    What only says that a chat has another name from now on is noted, and is nothing to hear.
    """
    named = {id(waiting): _called(tx, waiting) for waiting in fresh if waiting.incoming.names}
    if not named:
        return list(fresh)
    addresses = await names.known(tx, list(named.values()))
    newcomers: dict[str, str] = {}
    settled: list[tuple[Arrived, Known]] = []
    for waiting in fresh:
        called = named.get(id(waiting))
        if called is None:
            continue
        for one in names.lapsed(called, addresses, now):
            addresses.remove(one)
            addresses += await names.let_go(tx, one, called.number)
        found = names.those(called, addresses)
        if found:
            kept = await names.settle(tx, called, found)
            addresses = [kept, *(_without(one, kept.also) for one in addresses if one not in found)]
            ids = {one.id for one in found}
            settled = [*((who, kept if one.id in ids else one) for who, one in settled), (waiting, kept)]
        elif not called.former:
            await _newcomer(tx, waiting, called, newcomers)
    await _note(tx, settled, now)
    return [waiting for waiting in fresh if not (waiting.incoming.names and waiting.incoming.names.former)]


async def _note(tx: Tx, settled: Sequence[tuple[Arrived, Known]], now: datetime) -> None:
    """Whose these messages are, once all of them were looked at: what one shows may change what an earlier one's chat is found by."""
    for waiting, known in settled:
        waiting.lookup = known.lookup
    heard = [(known.id, waiting.incoming) for waiting, known in settled]
    await window.heard(tx, [(number, said.at) for number, said in heard if said.at and not (said.names and said.names.former)], now)


def _called(tx: Tx, waiting: Arrived) -> Called:
    incoming = waiting.incoming
    assert incoming.names is not None

    def hashed(name: str) -> str:
        return people.lookup(tx, incoming.channel, incoming.bot, name) if name else ""

    return Called(
        incoming.chat, hashed(incoming.chat), hashed(incoming.names.also), tuple(map(hashed, incoming.names.former)), incoming.names.lent
    )


def _without(known: Known, also: str | None) -> Known:
    """What leads to somebody else now leads here no more."""
    return replace(known, also=None) if also and known.also == also else known


async def _newcomer(tx: Tx, waiting: Arrived, called: Called, newcomers: dict[str, str]) -> None:
    """Nobody known; somebody, though, who may say several things at once, by one name or the other."""
    said = [name for name in (called.lookup, called.also) if name]
    waiting.lookup = next((newcomers[name] for name in said if name in newcomers), called.lookup)
    waiting.also = called.also if waiting.lookup == called.lookup else ""
    newcomers |= dict.fromkeys(said, waiting.lookup)
    if called.also:
        await names.taken_over(tx, called.also)
