"""As much of JSON Schema as ours says: what a value breaks, as one line each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

_TYPES: Mapping[str, tuple[type, ...]] = {
    "string": (str,), "integer": (int,), "number": (int, float), "null": (type(None),), "boolean": (bool,), "object": (dict,),
    "array": (list,),
}  # fmt: skip
_KNOWN = {"$schema", "title", "description", "type", "properties", "required", "additionalProperties", "items", "pattern", "enum", "const",
          "minimum", "maximum", "minItems", "maxItems"}  # fmt: skip


def broken(value: Any, schema: Mapping[str, Any], where: str = "$") -> Iterator[str]:
    assert set(schema) <= _KNOWN, f"a word of the schema this does not check: {set(schema) - _KNOWN}"
    kinds = schema.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if kinds and not any(isinstance(value, _TYPES[kind]) and isinstance(value, bool) == (kind == "boolean") for kind in kinds):
        yield f"{where}: {value!r:.40} is no {kinds}"
        return
    if ("const" in schema and value != schema["const"]) or ("enum" in schema and value not in schema["enum"]):
        yield f"{where}: {value!r:.40} is not allowed"
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        yield f"{where}: {value!r:.40} does not look like {schema['pattern']}"
    if isinstance(value, int | float) and not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        yield f"{where}: {value} is out of bounds"
    if isinstance(value, list):
        if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
            yield f"{where}: {len(value)} items"
        for number, item in enumerate(value):
            yield from broken(item, schema.get("items", {}), f"{where}[{number}]")
    if isinstance(value, dict):
        yield from _of_object(value, schema, where)


def _of_object(value: Mapping[str, Any], schema: Mapping[str, Any], where: str) -> Iterator[str]:
    for name in schema.get("required", []):
        if name not in value:
            yield f"{where}: {name} is missing"
    for name, item in value.items():
        if name in schema.get("properties", {}):
            yield from broken(item, schema["properties"][name], f"{where}.{name}")
        elif schema.get("additionalProperties") is False:
            yield f"{where}: {name} is not known"
