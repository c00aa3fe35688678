"""A resident gives or takes back one consent, for one case or for all of theirs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dialogue.kinds import Among, Kept, OneOf, Option, YesNo
from dialogue.play import Ask

ALL = "all"


class Consent(StrEnum):
    TRANSMIT = "transmit"
    """The association reads the case: taken back, the case is withdrawn."""
    QUOTE = "quote"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True)
class ConsentsDraft:
    """`references` are the cases it is about; `agreed` is what the person says from now on."""

    references: tuple[str, ...]
    consent: Consent
    agreed: bool


async def change_consents(ask: Ask, cases: Kept) -> ConsentsDraft:
    """`cases` are those it may be about, as [reference, label] pairs fixed when the conversation starts."""
    options = tuple(Option(reference, label) for reference, label in cases)
    about = options[0].code
    if len(options) > 1:
        about = await ask("about", Among(options, otherwise=(ALL,)))
    references = tuple(option.code for option in options) if about == ALL else (about,)
    consent = await ask("which", OneOf(Consent))
    return ConsentsDraft(references, consent, await ask(f"may_we_{consent}", YesNo(), of="which"))
