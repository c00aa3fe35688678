"""The columns of the data set, their schema, and the IFRC's columns beside them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence

from dialogue.keys import key_of
from flows.themes import Nature
from summaries.commission.codebook import UNSURE
from summaries.commission.dataset import DataSet, Row
from summaries.commission.generalising import ANY

COLUMNS = (
    "ligne", "periode", "territoire_niveau", "territoire_code", "territoire", "theme", "sous_theme", "nature", "langue",
    "parle_pour", "recueil", "mots", "code_habitant", "code_relais", "code_commission", "lectures",
)  # fmt: skip
"""`*` in a cell: it is not told, so that at least five people share what is."""
_KINDS: Mapping[str, Mapping[str, object]] = {
    "ligne": {"type": "string", "pattern": "^T[0-9A-F]{12}$"},
    "lectures": {"type": "integer", "minimum": 0, "maximum": 2},
}
BETWEEN = "|"
"""Between the codes of two readers who do not agree."""

IFRC_COLUMNS = (
    "date", "country", "location level", "location", "channel", "sex", "age", "other diversity factors", "language", "feedback message",
    "type", "category", "code", "sensitive",
)  # fmt: skip
"""Of the IFRC Community Feedback Kit: `feedback message`, and `type`, `category`, `code` of its coding framework, are the names that
the Netherlands Red Cross' community-feedback-toolbox reads; the others are those of the logbooks that National Societies publish."""
_TYPES = {Nature.PROBLEM: "Rumors beliefs observations", Nature.NEED: "Suggestion request", Nature.PROPOSAL: "Suggestion request"}
"""As the data sets of the Red Cross name them. We ask neither for questions nor for thanks, so those two types are never given."""
SENSITIVE = frozenset({"DIS", "SAN", "TRA"})
"""Themes whose feedback the kit has handled with care: discrimination, health, violence."""
_NOT_ASKED = "not asked"


def cells_of(row: Row) -> list[str | int]:
    """A row of the data set, in the order of `COLUMNS`."""
    cells = row.cells
    return [
        row.name, cells.period, cells.level, cells.place, row.place, cells.theme, cells.subtheme, cells.nature, cells.language,
        cells.speaker, cells.intake, row.words, code_of(row), cells.relay_theme, agreed(row.codes), len(row.codes),
    ]  # fmt: skip


def code_of(row: Row) -> str:
    """What the resident chose, as a code of the codebook."""
    precise = row.cells.subtheme not in ("", ANY)
    return f"{row.cells.theme}.{row.cells.subtheme}" if precise else row.cells.theme


def agreed(codes: Sequence[str]) -> str:
    """The code of the commission: one where its readers agree, both where they do not."""
    return BETWEEN.join(dict.fromkeys(codes))


def schema(text: Callable[..., str], caveat: str) -> bytes:
    """The JSON schema of a row (draft 2020-12), with what each column means."""
    columns = {name: {**_KINDS.get(name, {"type": "string"}), "description": text(key_of("commission_column", name))} for name in COLUMNS}
    told = {
        "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Porte-voix commission 1", "description": caveat,
        "type": "object", "properties": columns, "required": list(COLUMNS), "additionalProperties": False,
    }  # fmt: skip
    return json.dumps(told, ensure_ascii=False, indent=2).encode() + b"\n"


def ifrc_rows(data: DataSet) -> list[list[str]]:
    """The same rows in the columns of the IFRC: made of what is published, they tell nothing more."""
    return [_ifrc(row) for row in data.rows]


def _ifrc(row: Row) -> list[str]:
    cells = row.cells
    code = agreed(tuple(code for code in row.codes if code != UNSURE)) or code_of(row)
    sensitive = "unknown" if cells.theme == ANY else "yes" if cells.theme in SENSITIVE else "no"
    return [
        cells.period, "France", cells.level, row.place, cells.intake, _NOT_ASKED, _NOT_ASKED,
        _NOT_ASKED, cells.language, row.words, _TYPES[Nature(cells.nature)] if cells.nature != ANY else "", cells.theme, code, sensitive,
    ]  # fmt: skip
