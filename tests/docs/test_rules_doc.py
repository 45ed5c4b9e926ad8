"""docs/rules.md speaks of every rule, and of tests that there are."""

import ast
import pkgutil
import re
from collections.abc import Iterator

import pytest

from tests.docs.pages import ROOT, RULES, codes, rows

_CITED = re.compile(r"(?P<file>[a-z_]+/[a-z_/]+\.py)?(?:::(?P<test>test_\w+))?")


def cited(cell: str) -> Iterator[tuple[str, str]]:
    """Files and tests (none: the whole file) that a cell cites; a test without a file is of the one before."""
    file = ""
    for code in codes(cell):
        found = _CITED.fullmatch(code)
        if found and (found["file"] or found["test"]):
            file = found["file"] or file
            yield file, found["test"] or ""


LAST_CELLS = [cells[-1] for cells in rows(RULES)]
CITED = sorted({one for cell in LAST_CELLS for one in cited(cell)})


def functions_of(file: str) -> set[str]:
    """The names of a file's test functions."""
    tree = ast.parse((ROOT / "tests" / file).read_text())
    functions = (node for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return {function.name for function in functions if function.name.startswith("test_")}


def test_each_rule_has_one_row() -> None:
    told = [cells[0] for cells in rows(RULES) if re.fullmatch(r"R\d+", cells[0])]
    assert told == [f"R{number}" for number in range(1, 35)]


@pytest.mark.parametrize(("file", "test"), CITED)
def test_what_is_cited_exists(file: str, test: str) -> None:
    assert test in functions_of(file) | {""}
    assert functions_of(file)


def test_what_enforces_a_rule_exists() -> None:
    named = {code for cells in rows(RULES) for code in codes(cells[-2]) if re.fullmatch(r"[a-z_]+(\.\w+)+", code)}
    assert len(named) > 30
    assert not {name for name in named if not (_is_there(f"domain.{name}") or _is_there(name))}


def _is_there(dotted: str) -> bool:
    """Whether this is something in a module of ours; a field of a model counts."""
    try:
        return pkgutil.resolve_name(dotted) is not None
    except (ImportError, AttributeError, ValueError):
        owner, _, name = dotted.rpartition(".")
        return name in getattr(_resolved(owner), "__annotations__", {})


def _resolved(dotted: str) -> object:
    try:
        return pkgutil.resolve_name(dotted)
    except (ImportError, AttributeError, ValueError):
        return None


def test_every_row_cites_a_test_or_says_why_there_is_none() -> None:
    without = [cell for cell in LAST_CELLS if not list(cited(cell))]
    assert without == ["as R18"]


def test_a_file_without_a_test_is_cited_as_a_whole() -> None:
    for cell in LAST_CELLS:
        for file, test in cited(cell):
            assert test or f"`{file}` (whole)" in cell


def test_nothing_is_only_planned() -> None:
    assert "(planned)" not in RULES
