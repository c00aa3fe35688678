"""The bans of this house, each a pure function from a file's source to the lines that break it."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

LONGEST_FILE = 300
LONGEST_FUNCTION = 45
PURE = frozenset({"__future__", "collections", "dataclasses", "enum", "types", "typing"})
"""What a flow may use of the standard library: shapes of data, nothing that acts."""
CALLS_THAT_ACT = frozenset({"open", "print", "input", "exec", "eval", "compile", "__import__", "breakpoint"})
ENVIRONMENT = frozenset({"environ", "environb", "getenv", "getenvb", "putenv"})

Rule = Callable[[ast.Module], Iterator[tuple[int, str]]]
"""From a module to (line, what is wrong and what to do instead)."""


def breaches(source: str, *rules: Rule) -> list[str]:
    """Where a source breaks rules, as "line 3: …", in the order of its lines."""
    tree = ast.parse(source)
    return [f"line {line}: {why}" for line, why in sorted({found for rule in rules for found in rule(tree)})]


def in_files(files: list[Path], *rules: Rule) -> list[str]:
    return [f"{file}, {breach}" for file in files for breach in breaches(file.read_text("utf-8"), *rules)]


def imported(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Each import of a module, at its line, by its whole name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.lineno, "." * node.level + (node.module or "")


def only_imports(allowed: frozenset[str], reason: str) -> Rule:
    """No import of a package outside these."""

    def rule(tree: ast.Module) -> Iterator[tuple[int, str]]:
        for line, name in imported(tree):
            if name.partition(".")[0] not in allowed:
                yield line, f"imports {name}; {reason}"

    return rule


def no_try(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Try | ast.TryStar):
            yield node.lineno, "tries; an answer that does not fit is refused by its kind"


def awaits_only_ask(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """A flow awaits `ask`, a method of it, or a function that is given `ask` first."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Await) and not _is_asking(node.value):
            yield node.lineno, f"awaits {ast.unparse(node.value)}; a flow awaits nothing but ask(...)"
        if isinstance(node, ast.AsyncFor | ast.AsyncWith):
            yield node.lineno, "waits in a loop or a block; a flow awaits nothing but ask(...)"


def _is_asking(awaited: ast.expr) -> bool:
    if not isinstance(awaited, ast.Call):
        return False
    function = awaited.func.value if isinstance(awaited.func, ast.Attribute) else awaited.func
    given = awaited.args[0] if awaited.args else None
    return any(isinstance(name, ast.Name) and name.id == "ask" for name in (function, given))


def nothing_that_acts(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLS_THAT_ACT:
            yield node.lineno, f"calls {node.func.id}; a flow returns a draft, and what follows is done afterwards"


def no_environment(tree: ast.Module) -> Iterator[tuple[int, str]]:
    why = "reads the environment; add a setting to bot/settings.py"
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "os" and ENVIRONMENT & {alias.name for alias in node.names}:
            yield node.lineno, why
        if isinstance(node, ast.Attribute) and node.attr in ENVIRONMENT and ast.unparse(node.value) == "os":
            yield node.lineno, why
    for line, name in imported(tree):
        if name.startswith(("pydantic_settings", "dotenv")):
            yield line, "reads settings; add one to bot/settings.py"


def no_markup(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """`parse_mode` may be spelt out as None, never as anything else: a person's words are not markup."""
    for node in ast.walk(tree):
        pairs: list[tuple[object, ast.expr]] = []
        if isinstance(node, ast.Call):
            pairs = [(keyword.arg, keyword.value) for keyword in node.keywords]
        elif isinstance(node, ast.Dict):
            pairs = [(key.value, value) for key, value in zip(node.keys, node.values, strict=True) if isinstance(key, ast.Constant)]
        elif isinstance(node, ast.Assign):
            pairs = [(_last_name(target), node.value) for target in node.targets]
        for name, value in pairs:
            if name == "parse_mode" and not (isinstance(value, ast.Constant) and value.value is None):
                yield value.lineno, "sets parse_mode; what people write is never markup"


def _last_name(target: ast.expr) -> str | None:
    if isinstance(target, ast.Subscript) and isinstance(target.slice, ast.Constant):
        return str(target.slice.value)
    return target.attr if isinstance(target, ast.Attribute) else target.id if isinstance(target, ast.Name) else None


def short_functions(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > LONGEST_FUNCTION:
                yield node.lineno, f"{node.name} has {lines} lines; cut it where it changes subject"


def says_what_it_is(tree: ast.Module) -> Iterator[tuple[int, str]]:
    if tree.body and ast.get_docstring(tree) is None:
        yield 1, "has no docstring; say in one sentence what the file is"


def no_patching(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for line, name in imported(tree):
        if name.startswith(("unittest.mock", "mock", "pytest_mock")):
            yield line, f"imports {name}; write a small double with a name"


STANDARD_LIBRARY = frozenset(sys.stdlib_module_names)
