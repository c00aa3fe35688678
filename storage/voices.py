"""Who says the same as a case: residents who joined it by a link."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Row, func, literal_column, select, update

from storage.cases import with_names
from storage.database import Tx, table_of
from storage.tables import Case, CaseEvent, Supporter

_supporter, _case, _event = (table_of(t) for t in (Supporter, Case, CaseEvent))


async def add(tx: Tx, *, reference: str, person_id: str, address_id: str, now: datetime) -> bool:
    """One more voice, which whoever has the case open sees; false when this person's was counted already."""
    tx.touched.add(reference)
    row = {"case_reference": reference, "person_id": person_id, "address_id": address_id, "at": now, "follows": True}
    return await tx.insert_new(Supporter, ("case_reference", "person_id"), row)


async def supporter(tx: Tx, reference: str, person_id: str) -> Row[Any] | None:
    return await tx.first(select(_supporter).where(_supporter.c.case_reference == reference, _supporter.c.person_id == person_id))


async def follow(tx: Tx, reference: str, person_id: str, address_id: str, *, follows: bool) -> None:
    """Hear the news of a case where one now writes from, or no longer."""
    mine = (_supporter.c.case_reference == reference, _supporter.c.person_id == person_id)
    await tx.run(update(_supporter).where(*mine).values(follows=follows, address_id=address_id))


async def followers(tx: Tx, reference: str) -> list[str]:
    """The addresses of those who want to hear the news of a case, first come first."""
    wanted = (_supporter.c.case_reference == reference, _supporter.c.follows)
    rows = await tx.rows(select(_supporter.c.address_id).where(*wanted).order_by(_supporter.c.at, _supporter.c.person_id))
    return [row.address_id for row in rows]


async def count(tx: Tx, reference: str) -> int:
    """How many people joined a case, its author not among them."""
    return int(await tx.value(select(func.count()).select_from(_supporter).where(_supporter.c.case_reference == reference)))


async def joined_by(tx: Tx, person_id: str, most: int = 10) -> list[Row[Any]]:
    """Cases that somebody joined by a link and still follows, the newest joined first; not those that their own are joined to."""
    wanted = with_names().join(_supporter, _supporter.c.case_reference == _case.c.reference)
    own = select(_case.c.merged_into).where(_case.c.person_id == person_id, _case.c.merged_into.is_not(None))
    mine = (_supporter.c.person_id == person_id, _supporter.c.follows, _case.c.reference.not_in(own))
    return list(await tx.rows(wanted.where(*mine).order_by(_supporter.c.at.desc()).limit(most)))


async def spoke_before(tx: Tx, person_id: str) -> bool:
    """Somebody who sent a concern or joined one has said that they are fifteen or older."""
    sent = select(_case.c.reference).where(_case.c.person_id == person_id)
    joined = select(_supporter.c.case_reference).where(_supporter.c.person_id == person_id)
    return await tx.first(sent.union_all(joined).limit(1)) is not None


async def words_of_author(tx: Tx, reference: str) -> str:
    """What the author said first."""
    said = await tx.value(select(_event.c.words).where(_event.c.case_reference == reference, _event.c.kind == "concern"))
    return str(said or "")


async def of_week(tx: Tx, start: datetime, end: datetime) -> list[Row[Any]]:
    """The voices that somebody joined from `start` until before `end`, the heaviest first, then those that grew most.

    Each is a case, the one its people follow: `reference`, `voice_name` (None until a relay names it), where, about what, `people` as they
    were by `end` (different people, the author among them) and how many of them `joined` in that span. What it costs grows with those
    who joined in that span and with the people of the voices they joined, not with the history.
    """
    inside = (_supporter.c.at >= start, _supporter.c.at < end)
    of = _supporter.c.case_reference
    grown = select(of, func.count().label("joined")).where(*inside).group_by(of).subquery()
    others = select(func.count()).where(of == grown.c.case_reference, _supporter.c.at < end).scalar_subquery()
    columns = (
        _case.c.reference, _case.c.voice_name, _case.c.place, _case.c.theme, _case.c.subtheme,
        _case.c.nature, _case.c.insee, _case.c.qpv, _case.c.departement, _case.c.association_id, _case.c.state, _case.c.opened_at,
        (others + 1).label("people"), grown.c.joined,
    )  # fmt: skip
    found = select(*columns).join(grown, grown.c.case_reference == _case.c.reference)
    return list(await tx.rows(found.order_by(literal_column("people").desc(), grown.c.joined.desc(), _case.c.reference)))


async def closed_in(tx: Tx, start: datetime, end: datetime, least: int) -> list[Row[Any]]:
    """The closings of a span, in order, of cases that at least so many people shared by its end, the author among them.

    Columns as in `of_week`, with the `outcome`; a case closed twice is there twice. What it costs grows with what was closed in that span.
    """
    others = select(func.count()).where(_supporter.c.case_reference == _event.c.case_reference, _supporter.c.at < end).scalar_subquery()
    columns = (
        _case.c.reference, _case.c.voice_name, _case.c.theme, _case.c.subtheme, _case.c.insee, _case.c.qpv, _case.c.state,
        (others + 1).label("people"), _event.c.detail["outcome"].as_string().label("outcome"),
    )  # fmt: skip
    found = select(*columns).join(_case, _case.c.reference == _event.c.case_reference)
    inside = (_event.c.kind == "closed", _event.c.at >= start, _event.c.at < end, others >= least - 1)
    return list(await tx.rows(found.where(*inside).order_by(_event.c.at, _event.c.id)))


async def name(tx: Tx, reference: str, words: str) -> None:
    """How a voice is called from now on. It moves nowhere: what is shown of its case stays good."""
    await tx.run(update(_case).where(_case.c.reference == reference).values(voice_name=words))


_NEWS = ("answer", "handed_over", "declined", "recalled", "closed")
"""What happened to a case that concerns everyone who joined it; a question is its author's alone."""


async def thread_for(tx: Tx, reference: str, person_id: str) -> list[Row[Any]]:
    """What somebody who joined may read, oldest first: their own words, and the news.

    Words of a relay who did not know that others would read them were for the author alone, and are left out.
    """
    wanted = _event.c.kind.in_(_NEWS) | (_event.c.person_id == person_id)
    merged = select(_case.c.reference).where(_case.c.merged_into == reference)
    here = (_event.c.case_reference == reference) & wanted
    elsewhere = _event.c.case_reference.in_(merged) & (_event.c.person_id == person_id)
    rows = await tx.rows(select(_event).where(here | elsewhere).order_by(_event.c.id))
    return [row for row in rows if row.person_id or row.kind in ("handed_over", "declined", "recalled") or row.detail.get("for_all")]
