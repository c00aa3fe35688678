"""A question whose choices the house looks up when it is reached: what is found then is kept, so that it means the same ever after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b

from dialogue.replies import Choice, Found, Invalid, Kept, Option, Reply, Unfinished, code_of


@dataclass(frozen=True, slots=True)
class Picked:
    """What was chosen: one of what was found, with its label, or none of it (""). `among` is all that was found."""

    code: str
    label: str
    among: tuple[str, ...]


@dataclass(frozen=True)
class LookedUp:
    """One of what the house finds, or none of them (`otherwise`). Where nothing is found nothing is asked: the value is None.

    Kept as {"of": a mark of `about`, "found": [[code, label, line] …], "choice": code}. When what it is looked up by changes, what was
    found and chosen is no longer good, and the house looks again.
    """

    about: tuple[str, ...]
    """What it is looked up by."""
    otherwise: str
    vocabulary: str
    """The text `vocabulary-pick` makes a button of the label of something found."""

    @property
    def mark(self) -> str:
        """Stands for `about`, which is said elsewhere and need not be kept twice."""
        return blake2b("\0".join(self.about).encode(), digest_size=8).hexdigest()

    def _found(self, kept: Kept) -> list[Kept] | None:
        """None as long as nobody looked."""
        return list(kept["found"]) if isinstance(kept, Mapping) and kept.get("of") == self.mark else None

    def looked(self, kept: Kept) -> bool:
        return self._found(kept) is not None

    def labels(self, kept: Kept) -> dict[str, str]:
        return {code: label for code, label, _ in self._found(kept) or ()}

    def lines(self, kept: Kept) -> tuple[str, ...]:
        """What is said of each thing found, under the question."""
        return tuple(line for _, _, line in self._found(kept) or ())

    def choices(self, kept: Kept = None) -> tuple[str, ...]:
        return (*self.labels(kept), self.otherwise)

    def take(self, reply: Reply, before: Kept = None) -> Kept:
        if isinstance(reply, Found):
            return {"of": self.mark, "found": [[option.code, option.label, line] for option, line in reply.options]}
        if not self.looked(before):
            raise Invalid("not-a-choice")
        return {**before, "choice": code_of(reply, self.choices(before))}

    def read(self, kept: Kept) -> Picked | None:
        found = self._found(kept)
        if found is None or (found and "choice" not in kept):
            raise Unfinished("not-looked-up" if found is None else "not-chosen")
        if not found:
            return None
        code, labels = code_of(Choice(str(kept["choice"])), self.choices(kept)), self.labels(kept)
        return Picked(code if code in labels else "", labels.get(code, ""), tuple(labels))

    def chosen(self, kept: Kept) -> bool:
        """Whether the person said anything: what was only looked up is no answer of theirs."""
        return isinstance(kept, Mapping) and "choice" in kept

    def one_less(self, kept: Kept) -> Kept:
        """The question open again, with what was found."""
        return {name: value for name, value in kept.items() if name != "choice"}

    def samples(self, kept: Kept = None) -> tuple[Reply, ...]:
        if self.looked(kept):
            return tuple(Choice(code) for code in self.choices(kept))
        return Found(((Option("PV-7K3MQ", "L'ascenseur"), "L'ascenseur, Roubaix"),)), Found(())
