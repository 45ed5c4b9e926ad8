"""The registration number: every digit counts, how they are grouped does not (R11)."""

from collections.abc import Iterator

from domain.reading.digits import Number, masked_tails, numbers_in
from domain.reading.keys import is_han_or_kana, key, plain
from domain.reading.labels import is_label
from domain.reading.likeness import skeleton
from domain.reading.model import Agreement
from domain.reading.nearest import changes
from domain.reading.sheet import Sheet, Span
from domain.reading.verdicts import Verdict, agrees, best, differs, unsure

_MORE = 2
"""A number that is so much longer may still be meant for the expected one."""


def compare_number(sheet: Sheet, expected: str) -> Verdict | None:
    """How a registration number agrees; None if nothing like it is printed."""
    wanted = key(expected)
    places = [_at(sheet, span, expected) for span in sheet.all_of(wanted)]
    agreeing = [verdict for verdict in places if verdict.agreement is not Agreement.DIFFERS]
    return best(agreeing) or _closest(sheet, wanted) or best(places) or masked(sheet, wanted)


def masked(sheet: Sheet, wanted: str) -> Verdict | None:
    """A number whose first digits are hidden and whose last are these settles nothing."""
    tails = (span for tail, span in masked_tails(sheet) if wanted.endswith(tail))
    found = next(tails, None)
    return unsure(sheet.printed(found)) if found else None


def _at(sheet: Sheet, span: Span, expected: str) -> Verdict:
    before, behind = _beside(sheet.before(span)[::-1], first=True), _beside(sheet.after(span))
    confidence = sheet.confidence(span)
    text = sheet.text[span.start : span.end]
    if any(letter.isdigit() for letter in before + behind):
        return differs(before + sheet.printed(span) + behind, confidence)
    if (before and not is_label(before)) or behind:
        return unsure(before + sheet.printed(span) + behind)
    same = plain(text) == plain(expected)
    return agrees(Agreement.EXACT if same else Agreement.WRITTEN_OTHERWISE, plain(text), confidence)


def _beside(text: str, *, first: bool = False) -> str:
    """Letters and digits right beside a number, tied to it or without anything between."""
    kept = ""
    for place, letter in enumerate(text):
        tie = letter in "-./" and text[place + 1 : place + 2].isdigit()
        if is_han_or_kana(letter) or not (letter.isalnum() or tie):
            break
        kept += letter
    return kept[::-1] if first else kept


def _closest(sheet: Sheet, wanted: str) -> Verdict | None:
    """The printed number with the fewest other digits, if it is much like the expected one."""
    near = [(changes(wanted, number.key), number.tied, number) for number in _like(sheet, wanted)]
    fewest, _, number = min(near, key=lambda found: found[:2], default=(None, False, None))
    if fewest is None or number is None or fewest > _allowed(wanted):
        return None
    printed = sheet.printed(number.span)
    if _reads_alike(wanted, number.key):
        return unsure(printed)
    return differs(printed, sheet.confidence(number.span))


def _like(sheet: Sheet, wanted: str) -> Iterator[Number]:
    """Numbers of about the same length; labels glued to them are taken off."""
    for number in numbers_in(sheet, len(wanted) + _MORE + 12):
        if abs(len(number.key) - len(wanted)) <= _MORE and number.key != wanted:
            yield number
        elif number.key[: -len(wanted)].isalpha() and wanted[0].isdigit() and not number.key.endswith(wanted):
            start = number.span.end - _length_of_last(sheet, number, len(wanted))
            yield Number(Span(start, number.span.end), number.key[-len(wanted) :], tied=False)


def _length_of_last(sheet: Sheet, number: Number, letters: int) -> int:
    """How long the part with the last so many letters and digits is."""
    text, seen = sheet.text[number.span.start : number.span.end], 0
    for length, letter in enumerate(reversed(text), start=1):
        seen += letter.isalnum()
        if seen == letters:
            return length
    return len(text)


def _allowed(wanted: str) -> int:
    return 1 if len(wanted) < 7 else 2 if len(wanted) < 12 else 3


def _reads_alike(wanted: str, printed: str) -> bool:
    """Whether all that differs is a letter read for a digit or the other way round: O and 0, l and 1."""
    if len(wanted) != len(printed):
        return False
    other = [(ours, theirs) for ours, theirs in zip(wanted, printed, strict=True) if ours != theirs]
    return all(ours.isdigit() != theirs.isdigit() and skeleton(ours) == skeleton(theirs) for ours, theirs in other)
