"""Groups of letters and digits that stand together as one number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from domain.reading.keys import key
from domain.reading.sheet import Sheet, Span

_GROUP = re.compile(r"[^\W_]+")
_BETWEEN = re.compile(r"[ \-‐‑–—−－./·()（）,]{0,3}")
"""What may stand between the groups of one number."""
_TIED = re.compile(r"[-‐‑–—−－./·]")
"""Between groups without a space, these make one number of them."""
_MOST_GROUPS = 7
_MASK = "*•●＊×xX#"
_MASKED = re.compile(rf"[{re.escape(_MASK)}]{{2,}}[\s-]*(\d{{2,6}})(?!\d)")


@dataclass(frozen=True)
class Number:
    """Something printed that may be a number."""

    span: Span
    key: str
    tied: bool
    """It is only a part: a group before or behind it belongs to it."""


def numbers_in(sheet: Sheet, longest: int) -> Iterator[Number]:
    """Every run of groups with a digit in it that is not longer than so many letters and digits."""
    groups = [Span(*found.span()) for found in _GROUP.finditer(sheet.text)]
    for first, start in enumerate(groups):
        for last in range(first, min(first + _MOST_GROUPS, len(groups))):
            if last > first and not _are_beside(sheet, groups[last - 1], groups[last]):
                break
            span = Span(start.start, groups[last].end)
            letters = key(sheet.text[span.start : span.end])
            if len(letters) > longest:
                break
            if any(letter.isdigit() for letter in letters):
                yield Number(span, letters, _is_tied(sheet, span))


def masked_tails(sheet: Sheet) -> Iterator[tuple[str, Span]]:
    """The last digits of numbers whose others are hidden: `**** 4567`."""
    for found in _MASKED.finditer(sheet.text):
        yield found[1], Span(*found.span())


def _are_beside(sheet: Sheet, one: Span, other: Span) -> bool:
    return _BETWEEN.fullmatch(sheet.text[one.end : other.start]) is not None


def _is_tied(sheet: Sheet, span: Span) -> bool:
    before, behind = sheet.text[max(span.start - 2, 0) : span.start], sheet.text[span.end : span.end + 2]
    tied_before = len(before) == 2 and before[0].isdigit() and _TIED.match(before[1]) is not None
    tied_behind = len(behind) == 2 and behind[1].isdigit() and _TIED.match(behind[0]) is not None
    return tied_before or tied_behind
