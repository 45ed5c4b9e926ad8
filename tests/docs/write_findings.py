"""Writes docs/findings.md from the catalogue: `python -m tests.docs.write_findings`."""

from collections.abc import Iterable

from domain.findings import Entry
from domain.findings.completeness import COMPLETENESS
from domain.findings.container import CONTAINER
from domain.findings.content import CONTENT
from domain.findings.picture import PICTURE
from tests.docs.pages import ROOT

PAGE = ROOT / "docs/findings.md"
_HEAD = """# Findings

What the preflight can find in papers, by stable code. This page is written from the catalogue in `domain/findings/`
(`python -m tests.docs.write_findings`); a test compares the two.

- `error`: the paper is not taken; only a new file ends it.
- `warning`: a person must look. It keeps the papers open until a new file comes or ops accept it (`accept_finding`).
- `info`: told, and holds nothing. *Not checked* is an info: never a pass, and never a block.

Words in braces are filled in from the finding's evidence. Where strings were compared, the evidence holds them side by
side as `expected` and `printed`; no message repeats them, or names a person or a file.
"""
_PARTS = (
    ("The file", CONTAINER, "Its size, its type, and what is in it beside the picture (R21)."),
    ("The picture", PICTURE, "Whether a reviewer can see what is on the paper (R17-R23)."),
    ("What is printed", CONTENT, "As far as a machine can read it (R11, R22, R23); see [reading.md](reading.md)."),
    ("The set", COMPLETENESS, "What is missing, needless, or would help (R17, R20, R23, R25)."),
)


def page() -> str:
    """The whole page."""
    return "\n".join([_HEAD, *("\n".join(_part(*part)) for part in _PARTS)])


def _part(title: str, entries: Iterable[Entry], about: str) -> list[str]:
    head = [f"## {title}", "", about, "", "| code | weight | English | Chinese |", "|---|---|---|---|"]
    return [*head, *map(_row, entries), ""]


def _row(known: Entry) -> str:
    english = f"{known.english.message} {known.english.hint}".strip()
    return f"| `{known.code}` | {known.severity} | {english} | {known.chinese.message}{known.chinese.hint} |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
