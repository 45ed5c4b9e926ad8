"""A page as one text, and places in it."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from domain.reading.keys import composed, key_letters
from domain.reading.model import Page
from domain.reading.nearest import BREAK

_MOST_LINES = 3
"""A name or number may go on over this many lines."""


@dataclass(frozen=True)
class Span:
    """A place in a sheet's text: from its first letter to behind its last."""

    start: int
    end: int


@dataclass(frozen=True)
class Hidden:
    """Places that are no print of what is looked for."""

    addresses: tuple[Span, ...] = ()
    """Nothing that reaches into one is a print."""
    identifiers: tuple[Span, ...] = ()
    """Nothing inside one is a print; what holds all of it and more may be: `amazon.com inc`."""

    def has(self, span: Span) -> bool:
        """Whether a place is hidden."""
        inside = (hidden for hidden in self.identifiers if not _is_within(hidden, span))
        return any(_overlap(hidden, span) for hidden in (*self.addresses, *inside))

    def covered(self, text: str, cover: str) -> str:
        """The text, as long as before, with a sign for all that is hidden but line breaks."""
        letters = list(text)
        for hidden in (*self.addresses, *self.identifiers):
            for place in range(hidden.start, hidden.end):
                letters[place] = "\n" if text[place] == "\n" else cover
        return "".join(letters)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _is_within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end and inner != outer


def _nothing(_: str) -> Hidden:
    return Hidden()


_COVER = "|"
"""A sign at which a name ends."""


class Sheet:
    """The print of a page, line by line, and what of it counts (`key`).

    `open_text` and `open_key` are as long as `text` and `key`, and without what is hidden.
    """

    def __init__(self, page: Page, hide: Callable[[str], Hidden] = _nothing) -> None:
        lines = [composed(line.text.replace("\n", " ")) for line in page.lines]
        self.text = "\n".join(lines)
        self._confidences = [line.confidence for line in page.lines]
        self._starts = [0, *accumulate(len(line) + 1 for line in lines)][: len(lines)]
        pairs = list(key_letters(self.text))
        self.key = "".join(letter for letter, _ in pairs)
        self._places = [place for _, place in pairs]
        self._hidden = hide(self.text)
        self.open_text = self._hidden.covered(self.text, _COVER)
        changed = (self.open_text[place] != self.text[place] for place in self._places)
        self.open_key = "".join(BREAK if gone else letter for gone, letter in zip(changed, self.key, strict=True))

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
        return self.open_text[self.line_span(self.line_at(span.start)).start : span.start]

    def after(self, span: Span) -> str:
        """What stands behind it on its line."""
        return self.open_text[span.end : self.line_span(self.line_at(span.end - 1)).end]

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
        """Every place whose letters are these, but for what is hidden."""
        at = self.key.find(wanted) if wanted else -1
        while at >= 0:
            found = self.span(at, at + len(wanted))
            if self.is_together(found) and not self._hidden.has(found):
                yield found
            at = self.key.find(wanted, at + 1)

    def printed(self, span: Span) -> str:
        """What stands there, on one line."""
        return " ".join(self.text[span.start : span.end].split())
