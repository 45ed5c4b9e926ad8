"""Templates, and the kit of a case."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Group

from cli.pages.words import instant, table

if TYPE_CHECKING:
    from rich.console import RenderableType

    from cli.form_kit import FormKit
    from cli.templates import Listed

_COLUMNS = ("no.", "kind", "language", "as of", "handed out", "type", "source", "loaded")


def templates_page(templates: Sequence[Listed]) -> RenderableType:
    """Templates, as they were loaded."""
    return table(_COLUMNS, map(_row, templates), empty="no templates: `template load` takes those that Tencent gives")


def loaded_page(listed: Listed) -> RenderableType:
    """One of them."""
    return templates_page([listed])


def _row(listed: Listed) -> tuple[object, ...]:
    one = listed["template"]
    handed_out = "removed" if one.removed_at else "yes" if listed["current"] else "no, there is a newer one"
    loaded = instant(one.loaded_at)
    return one.number, one.kind, one.language, one.as_of, handed_out, one.media_type, one.source, loaded


def kit_page(kit: FormKit) -> RenderableType:
    """What was written."""
    rows = ((file["name"], file["what"], file["language"], file["as_of"]) for file in kit["files"])
    written = table(("file", "what", "language", "as of"), rows)
    if not kit["without_template"]:
        return written
    missing = ", ".join(kit["without_template"])
    return Group(written, f"\nno template is loaded of: {missing}. The sheet says where to get it.")
