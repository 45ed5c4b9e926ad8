"""The documentation as tests read it: sections, examples, tables, words in code style."""

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
MESSAGES = (ROOT / "docs/messages.md").read_text()
RULES = (ROOT / "docs/rules.md").read_text()

_EXAMPLE = re.compile(r"^```json\n(.*?)^```$", re.M | re.S)
_CODE = re.compile(r"`([^`\n]+)`")


def sections(page: str, level: int) -> dict[str, str]:
    """What stands under each heading of a level, up to the next heading of that level or above."""
    begin = re.compile(rf"^{'#' * level} `?([^`\n]+)`?$", re.M)
    end = re.compile(rf"^#{{1,{level}}} ", re.M)
    found: dict[str, str] = {}
    for heading in begin.finditer(page):
        after = end.search(page, heading.end())
        found[heading[1]] = page[heading.end() : after.start() if after else len(page)]
    return found


def example(section: str) -> dict[str, Any]:
    """The one example of a section."""
    (text,) = _EXAMPLE.findall(section)
    read: dict[str, Any] = json.loads(text)
    return read


def rows(section: str) -> Iterator[tuple[str, ...]]:
    """The cells of its tables, without the heads."""
    lines = [line for line in section.splitlines() if line.startswith("|")]
    for line, below in pairwise([*lines, ""]):
        if not (_is_rule(line) or _is_rule(below)):
            yield tuple(cell.strip() for cell in line.strip("|").split("|"))


def _is_rule(line: str) -> bool:
    """The line that sets a table's head apart."""
    return bool(line) and set(line) <= set("|-")


def codes(text: str) -> list[str]:
    """The words in code style."""
    return _CODE.findall(text)


def item(section: str, name: str) -> str:
    """What a section's list says under a name: `- Who: ...`, its further lines included."""
    found = re.search(rf"^- {name}: (.*?)(?=^- |^\n|^$)", section, re.M | re.S)
    return found[1] if found else ""
