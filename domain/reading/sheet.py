"""A page as one text, and places in it."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from domain.reading.keys import composed, key_letters
from domain.reading.model import Page

_MOST_LINES = 3
"""A name or number may go on over this many lines."""


@dataclass(frozen=True)
class Span:
    """A place in a sheet's text: from its first letter to behind its last."""

    start: int
    end: int


class Sheet:
    """The print of a page, line by line, and what of it counts (`key`)."""

    def __init__(self, page: Page) -> None:
        lines = [composed(line.text.replace("\n", " ")) for line in page.lines]
        self.text = "\n".join(lines)
        self._confidences = [line.confidence for line in page.lines]
        self._starts = [0, *accumulate(len(line) + 1 for line in lines)][: len(lines)]
        pairs = list(key_letters(self.text))
        self.key = "".join(letter for letter, _ in pairs)
        self._places = [place for _, place in pairs]

    def line_at(self, place: int) -> int:
        """The number of the line in which a place lies."""
        return bisect_right(self._starts, place) - 1

    def line_span(self, number: int) -> Span:
        """Where a line lies."""
        following = number + 1
        end = self._starts[following] - 1 if following < len(self._starts) else len(self.text)
        return Span(self._starts[number], end)

    def before(self, span: Span) -> str:
        """What stands before it on its line."""
        return self.text[self.line_span(self.line_at(span.start)).start : span.start]

    def after(self, span: Span) -> str:
        """What stands behind it on its line."""
        return self.text[span.end : self.line_span(self.line_at(span.end - 1)).end]

    def next_line(self, span: Span) -> str:
        """The line below."""
        number = self.line_at(span.end - 1) + 1
        if number >= len(self._starts):
            return ""
        below = self.line_span(number)
        return self.text[below.start : below.end]

    def confidence(self, span: Span) -> float:
        """How sure the reader is of the least sure of its lines."""
        first, last = self.line_at(span.start), self.line_at(span.end - 1)
        return min(self._confidences[first : last + 1])

    def span(self, first: int, behind: int) -> Span:
        """The place of some letters of the key."""
        return Span(self._places[first], self._places[behind - 1] + 1)

    def is_together(self, span: Span) -> bool:
        """Whether it lies on few enough lines to be one thing."""
        return self.line_at(span.end - 1) - self.line_at(span.start) < _MOST_LINES

    def all_of(self, wanted: str) -> Iterator[Span]:
        """Every place whose letters are these."""
        at = self.key.find(wanted) if wanted else -1
        while at >= 0:
            found = self.span(at, at + len(wanted))
            if self.is_together(found):
                yield found
            at = self.key.find(wanted, at + 1)

    def printed(self, span: Span) -> str:
        """What stands there, on one line."""
        return " ".join(self.text[span.start : span.end].split())
