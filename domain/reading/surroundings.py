"""Whether a name that was found goes on: `Design Oy` inside `Revontuli Design Oy Ab` is another name (R11).

The rule. On its line, a name ends at a sign (`:`, `,`, `(`), at a label (`Company name`), at a word in small
letters, at a number, and at the line's end. A legal form beside it belongs to it (`Ab`, `Holdings`, 有限公司), also
alone on the next line. One or two more words in capitals up to the line's end belong to it, unless it has its
legal form already. What is none of these is unclear, and is left to people.
"""

from domain.reading.extents import Extent, Side
from domain.reading.keys import is_han_or_kana
from domain.reading.legal_forms import is_legal_form, words
from domain.reading.sheet import Sheet, Span
from domain.reading.surroundings_han import han_before, han_behind
from domain.reading.surroundings_latin import latin_before, latin_behind


def extent_of(sheet: Sheet, span: Span, expected: str) -> Extent:
    """How far the name goes that holds this place."""
    before, behind = sheet.before(span), sheet.after(span)
    left = han_before(before) if is_han_or_kana(sheet.text[span.start]) else latin_before(before, sheet.printed(span))
    if not behind.strip(" .,"):
        right = _from_next_line(sheet, span)
    elif is_han_or_kana(sheet.text[span.end - 1]):
        right = han_behind(behind, expected)
    else:
        right = latin_behind(behind, expected)
    return Extent(
        Span(span.start - left.more, span.end + right.more),
        longer=bool(right.more or (left.more and not right.unclear)),
        unclear=left.unclear or right.unclear,
    )


def _from_next_line(sheet: Sheet, span: Span) -> Side:
    """A line that is nothing but legal forms goes with the name above it."""
    below = sheet.next_line(span)
    found = words(below)
    if not found or not all(is_legal_form(word[0]) for word in found):
        return Side()
    return Side(more=len(sheet.after(span)) + 1 + len(below))
