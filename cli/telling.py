"""What goes to stdout and stderr."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

from cli.desk import Session

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

T = TypeVar("T")

_WIDTH = 160
"""Of what goes into a file or a pipe: nobody's window cuts it there."""


def console(*, stderr: bool = False) -> Console:
    """A console that takes text as it is: what people wrote is no markup."""
    from rich.console import Console

    made = Console(stderr=stderr, markup=False, highlight=False, emoji=False)
    if not made.is_terminal:
        made.width = _WIDTH
    return made


def plain(text: object) -> str:
    """Text without what a terminal would obey or hide: much of it comes from outside."""
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in str(text))


def tell(session: Session, answer: T, page: Callable[[T], RenderableType]) -> None:
    """The answer, for a program or for a person."""
    if session.as_json:
        print_json(answer)
    else:
        shown = console()
        with shown.capture() as captured:
            shown.print(page(answer))
        _write(captured.get())


def print_json(answer: Any) -> None:
    """The answer for a program."""
    unicode = (getattr(sys.stdout, "encoding", None) or "utf-8").lower().startswith("utf")
    _write(json.dumps(_dumped(answer), ensure_ascii=not unicode, indent=2) + "\n")


def note(text: str) -> None:
    """A remark for people, out of the way of what programs read."""
    sys.stderr.write(text + "\n")


def _write(text: str) -> None:
    """A reader who goes away (`| head`) has what it wanted."""
    with suppress(BrokenPipeError):
        sys.stdout.write(text)
        sys.stdout.flush()


def _dumped(answer: Any) -> Any:
    if isinstance(answer, dict):
        return {name: _dumped(value) for name, value in answer.items()}
    if isinstance(answer, Sequence) and not isinstance(answer, str):
        return [_dumped(one) for one in answer]
    return answer.model_dump(mode="json") if hasattr(answer, "model_dump") else answer
