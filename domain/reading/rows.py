"""What stands beside the dates of a text: on their lines, and above and below."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from domain.reading.dates import Dated

_WORD = re.compile(r"[^\W\d_]+")
_AMOUNT = re.compile(r"\d[.,]\d\d(?!\d)")


class Rows:
    """A text by its lines, and the dates in it."""

    def __init__(self, text: str, dates: Sequence[Dated]) -> None:
        self._lines = text.split("\n")
        self._text = text
        self._starts = [0, *accumulate(len(line) + 1 for line in self._lines)]
        self._dates = sorted(dates, key=lambda dated: dated.start)
        self._dated = {self._line_of(dated) for dated in dates}
        self._alone = {self._line_of(dated) for dated in dates if self.is_alone(dated)}

    def before(self, dated: Dated) -> str:
        """From the line's beginning, or from the date before, up to this one."""
        start = self._starts[self._line_of(dated)]
        ends = [other.end for other in self._dates if other.end <= dated.start]
        return self._text[max(start, *ends, 0) if ends else start : dated.start]

    def behind(self, dated: Dated) -> str:
        """Up to the line's end, or to the next date."""
        end = self._starts[self._line_of(dated) + 1] - 1
        starts = [other.start for other in self._dates if other.start >= dated.end]
        return self._text[dated.end : min(end, *starts) if starts else end]

    def is_first(self, dated: Dated) -> bool:
        """Whether no other date stands before it on its line."""
        start = self._starts[self._line_of(dated)]
        return not any(start <= other.start < dated.start for other in self._dates)

    def is_alone(self, dated: Dated) -> bool:
        """Whether it has its line for itself, but for a time or a place."""
        beside = f"{self.before(dated)} {self.behind(dated)}"
        return self.is_first(dated) and len(_WORD.findall(beside)) <= 1 and not _AMOUNT.search(beside)

    def above(self, dated: Dated) -> str:
        """The line above, unless it has a date itself."""
        number = self._line_of(dated) - 1
        return self._lines[number] if number >= 0 and number not in self._dated else ""

    def below(self, dated: Dated) -> str:
        """The line below, unless it goes with a date on it or behind it."""
        number = self._line_of(dated) + 1
        goes_on = number in self._dated or number + 1 in self._alone
        return self._lines[number] if number < len(self._lines) and not goes_on else ""

    def head_of(self, dated: Dated) -> str:
        """The label in a row of labels above a row of as many values, each on a line of its own."""
        number = self._line_of(dated)
        first, end = number, number + 1
        while first > 0 and _is_value(self._lines[first - 1]):
            first -= 1
        while end < len(self._lines) and _is_value(self._lines[end]):
            end += 1
        heads = self._lines[max(first - (end - first), 0) : first]
        is_row = len(heads) == end - first and not any(map(_is_value, heads))
        return heads[number - first] if is_row else ""

    def _line_of(self, dated: Dated) -> int:
        return bisect_right(self._starts, dated.start) - 1


def _is_value(line: str) -> bool:
    return any(letter.isdigit() for letter in line)
