"""The entity's name, which must be exactly the certificate's (R11), and what is much like it."""

from collections.abc import Callable

from domain.reading.keys import counts, key, other_forms, plain
from domain.reading.likeness import folded, simpler, skeleton, with_gaps
from domain.reading.model import Agreement
from domain.reading.nearest import nearest
from domain.reading.resembling import likeness_of, place_of
from domain.reading.sheet import Sheet, Span
from domain.reading.surroundings import extent_of
from domain.reading.verdicts import Verdict, agrees, best, differs, unsure

Layout = Callable[[str], str]
"""What is left of a text without that which is not print but how it is set."""
_SHORT = 5
"""Names with fewer letters are looked for as whole words alone."""
_MOST_CHANGED = 0.6
_SURE_OF_ACCENTS = 0.95


def name_as_it_is(sheet: Sheet, expected: str, layout: Layout = plain) -> Verdict | None:
    """What the places with just these letters come to; None if there is none. What `layout` drops does not count."""
    return best([_at(sheet, span, expected, layout) for span in _places(sheet, key(expected))])


def name_in_doubt(sheet: Sheet, expected: str) -> Verdict | None:
    """A place that holds the name if the reader left out the letters that readers often lack."""
    pattern = with_gaps(key(expected))
    found = pattern.search(sheet.open_key) if pattern else None
    if found is None:
        return None
    span = place_of(sheet, sheet.span(*found.span()), expected)
    return unsure(sheet.printed(span)) if span else unsure()


def name_much_like(sheet: Sheet, expected: str) -> tuple[float, Verdict] | None:
    """The place that is most like the name, and how like it is; None if nothing is much like it."""
    wanted = simpler(folded(key(expected)))
    limit = int(len(wanted) * _MOST_CHANGED)
    places = nearest(wanted, simpler(folded(sheet.open_key)), limit)[:20]
    cut = [place_of(sheet, sheet.span(near.start, near.end), expected) for near in places]
    spans = [extent_of(sheet, span, sheet.printed(span)).span for span in cut if span is not None]
    rated = [(likeness_of(expected, sheet.printed(span)), span) for span in spans if sheet.is_together(span)]
    likeness, span = max(rated, key=lambda pair: pair[0], default=(0.0, Span(0, 0)))
    return (likeness, _like(sheet, span, expected)) if likeness > 0 else None


def _places(sheet: Sheet, wanted: str) -> list[Span]:
    """Where these letters are; a short name only as whole words."""
    return [span for span in sheet.all_of(wanted) if len(wanted) >= _SHORT or not _is_glued(sheet, span)]


def _is_glued(sheet: Sheet, span: Span) -> bool:
    beside = sheet.before(span)[-1:] + sheet.after(span)[:1]
    return any(letter.isalnum() and letter.isascii() for letter in beside)


def _at(sheet: Sheet, span: Span, expected: str, layout: Layout) -> Verdict:
    span = _with_signs(sheet, span, expected)
    extent = extent_of(sheet, span, expected)
    confidence = sheet.confidence(extent.span)
    if extent.longer:
        return differs(sheet.printed(extent.span), confidence)
    if extent.unclear:
        return unsure(sheet.printed(span))
    text = sheet.text[span.start : span.end]
    if other_forms(text) != other_forms(expected):
        return unsure(sheet.printed(span))
    same = layout(text) == layout(expected)
    return agrees(Agreement.EXACT if same else Agreement.WRITTEN_OTHERWISE, plain(text), confidence)


def _with_signs(sheet: Sheet, span: Span, expected: str) -> Span:
    """The place with the signs that the name begins and ends with: the dot of `Ltd.`"""
    size = len(expected)
    head = next((number for number, letter in enumerate(expected) if counts(letter)), 0)
    tail = next((number for number, letter in enumerate(reversed(expected)) if counts(letter)), 0)
    start, end = span.start - head, span.end + tail
    if head and sheet.text[max(start, 0) : span.start] == expected[:head]:
        span = Span(start, span.end)
    return Span(span.start, end) if tail and sheet.text[span.end : end] == expected[size - tail :] else span


def _like(sheet: Sheet, span: Span, expected: str) -> Verdict:
    printed = sheet.printed(_with_signs(sheet, span, expected))
    confidence = sheet.confidence(span)
    ours, theirs = key(expected), key(printed)
    if folded(ours) == folded(theirs):
        invented = ours.isascii() and confidence >= _SURE_OF_ACCENTS
        return differs(printed, confidence) if invented else unsure(printed)
    return unsure(printed) if skeleton(ours) == skeleton(theirs) else differs(printed, confidence)


def compare_name(sheet: Sheet, expected: str) -> Verdict | None:
    """How the entity's name agrees; None if nothing like it is printed."""
    as_it_is = name_as_it_is(sheet, expected) or name_in_doubt(sheet, expected)
    if as_it_is is not None:
        return as_it_is
    like = name_much_like(sheet, expected)
    return like[1] if like else None
