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
    heard: list[tuple[str, datetime]] = []
    for waiting in fresh:
        called = named.get(id(waiting))
        if called is None:
            continue
        for one in names.lapsed(called, addresses, now):
            await names.release(tx, one)
            addresses.remove(one)
        found = names.those(called, addresses)
        if found:
            settled = await names.settle(tx, called, found)
            addresses = [settled, *(_without(one, settled.also) for one in addresses if one not in found)]
            waiting.lookup = settled.lookup
            if waiting.incoming.at and not called.former:
                heard.append((settled.id, waiting.incoming.at))
        elif not called.former:
            await _newcomer(tx, waiting, called, newcomers)
    await window.heard(tx, heard, now)
    return [waiting for waiting in fresh if not (waiting.incoming.names and waiting.incoming.names.former)]


def _called(tx: Tx, waiting: Arrived) -> Called:
    incoming = waiting.incoming
    assert incoming.names is not None

    def hashed(name: str) -> str:
        return people.lookup(tx, incoming.channel, incoming.bot, name) if name else ""

    return Called(incoming.chat, hashed(incoming.chat), hashed(incoming.names.also), tuple(map(hashed, incoming.names.former)))


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
