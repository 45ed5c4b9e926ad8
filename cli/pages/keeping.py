"""What came of saving and erasing papers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Group

from cli.pages.words import instant, table
from cli.telling import plain

if TYPE_CHECKING:
    from rich.console import RenderableType

    from cli.keeping import Saved
    from domain.erasures import Erasure

_NOT_YET = "bytes that are kept still go when the reason is gone: erase again then, or let the daily run do it"
_WHY = {
    "still_referred_to": "kept: another case or a template still needs these bytes",
    "put_lately": "kept: put within the last 24 hours, perhaps by another case",
}


Paper = tuple[str, str]
"""Kind and digest."""


def erased_by_paper(erasures: Sequence[Erasure]) -> dict[Paper, str]:
    """That nobody gets these papers any longer, and since when."""
    return {(one.kind, one.digest): f"erased on {instant(one.erased_at or one.decided_at)}" for one in erasures}


def saved_page(saved: Saved) -> str:
    """A file that was written."""
    return plain(f"saved as {saved['file']} ({saved['media_type']}, {saved['size']} bytes)")


def erased_page(papers: tuple[Erasure, ...]) -> RenderableType:
    """What became of each paper."""
    if not papers:
        return "this case never had papers"
    rows = table(("kind", "digest", "bytes"), ((paper.kind, paper.digest, _state(paper)) for paper in papers))
    return rows if all(paper.erased_at for paper in papers) else Group(rows, f"\n{_NOT_YET}")


def _state(paper: Erasure) -> str:
    if paper.erased_at:
        return f"erased {instant(paper.erased_at)}"
    return _WHY.get(paper.kept_because or "", "not erased yet")
