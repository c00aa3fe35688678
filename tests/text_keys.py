"""Which texts the code asks for, read from its source: keys as they are, or with * where a name is put in."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from dialogue.keys import key_of

FIRST = frozenset({"say", "text", "words", "Refusal", "NoticeButton"})
"""Calls whose first argument is a text key; for those below it is the second."""
SECOND = frozenset({"texts", "to_resident", "to_queue"})


@dataclass(frozen=True, slots=True)
class Asked:
    """A text asked for at a line of the source; `facts` are those given by name, or None when they can't be read there."""

    pattern: str
    line: int
    facts: frozenset[str] | None = None


def asked(tree: ast.AST) -> Iterator[Asked]:
    """Every text a source asks for by a call we know."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            for pattern in _keys(node):
                yield Asked(pattern, node.lineno, _facts(node))


def strings(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Every string of a source that people don't read as its documentation."""
    documentation = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation | inside:
            yield node.lineno, node.value


def kinds_of_event(tree: ast.AST) -> Iterator[str]:
    """The kinds of event that a source writes down: `add_event(…, kind="taken")`, `_record(tx, reference, now, "concern", …)`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node) == "add_event":
            yield from (kind for keyword in node.keywords if keyword.arg == "kind" for kind in patterns(keyword.value))
        elif isinstance(node, ast.Call) and _name(node) == "_record" and len(node.args) > 3:
            yield from patterns(node.args[3])


def _keys(call: ast.Call) -> list[str]:
    name = _name(call)
    if isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name) and call.func.value.id == "ask":
        return []  # what a flow says is heard where every flow is played
    if name == "Notice":
        return [pattern for keyword in call.keywords if keyword.arg == "key" for pattern in patterns(keyword.value)]
    if name == "Invalid" and call.args:
        return [f"error-{code}" for code in patterns(call.args[0])]
    place = 0 if name in FIRST else 1 if name in SECOND else None
    return patterns(call.args[place]) if place is not None and len(call.args) > place else []


def _name(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else function.id if isinstance(function, ast.Name) else ""


def _facts(call: ast.Call) -> frozenset[str] | None:
    """Facts of `visit.say(key, buttons, reference=…)`, `visit.text(…)` and `Refusal(…)`."""
    names = [keyword.arg for keyword in call.keywords]
    if _name(call) not in ("say", "text", "Refusal") or None in names or (_name(call) == "text" and len(call.args) > 1):
        return None
    return frozenset(name for name in names if name)


def patterns(expression: ast.expr) -> list[str]:
    """What an expression may come to, with * for what is only known later."""
    match expression:
        case ast.Constant(value=str() as text):
            return [text]
        case ast.IfExp(body=one, orelse=other):
            return [*patterns(one), *patterns(other)]
        case ast.JoinedStr(values=parts):
            return ["".join(str(part.value) if isinstance(part, ast.Constant) else "*" for part in parts)]
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            return [one + other for one, other in product(patterns(left), patterns(right))]
        case ast.Call():
            return _made(expression)
        case _:
            return ["*"]


def _made(call: ast.Call) -> list[str]:
    """Keys made by a function of ours: `key_of("theme", code)`, `said_by("case-taken", row)`."""
    if _name(call) == "key_of":
        return [key_of(*parts) for parts in product(*map(patterns, call.args))]
    if _name(call) == "said_by":
        return [key + end for key in patterns(call.args[0]) for end in ("", "-coordination")]
    return ["*"]
