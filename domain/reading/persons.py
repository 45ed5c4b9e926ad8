"""A person's name, which papers print in any order: given or family name first, on lines of their own, for machines."""

import re
from itertools import permutations

from domain.reading.keys import key, plain_person
from domain.reading.labels import is_label
from domain.reading.legal_forms import words
from domain.reading.model import Agreement, Line, Page
from domain.reading.names import name_as_it_is, name_in_doubt, name_much_like
from domain.reading.sheet import Sheet
from domain.reading.verdicts import Verdict, agrees, best, differs, unsure

_FILLER = re.compile(r"[<«‹く＜]")
_DOCUMENT = r"(?:[PIACV]<[A-Z<]{3}|P[A-Z](?=.{38})[A-Z<]{3})?"
_MACHINE_LINE = re.compile(rf"^{_DOCUMENT}([A-Z]+(?:<[A-Z]+)*)<<([A-Z]+(?:<[A-Z]+)*)(?:<|$)")
_MOST_WORDS = 4
_MOST_LINES = 6
_MOST_MORE = 2


def for_people(page: Page) -> Page:
    """A page whose machine-readable lines (`P<FINVIRTANEN<<AINO`) are written for people (`VIRTANEN, AINO`)."""
    return page.model_copy(update={"lines": tuple(map(_for_people, page.lines))})


def _for_people(line: Line) -> Line:
    found = _MACHINE_LINE.match(_FILLER.sub("<", line.text.replace(" ", "")))
    if found is None or "<" not in _FILLER.sub("<", line.text):
        return line
    family, given = (part.replace("<", " ") for part in found.groups())
    return line.model_copy(update={"text": f"{family}, {given}"})


def compare_person(sheet: Sheet, expected: str) -> Verdict | None:
    """How a person's name agrees; None if nothing like it is printed."""
    in_order = name_as_it_is(sheet, expected, plain_person)
    if in_order is not None and in_order.agreement is Agreement.EXACT:
        return in_order
    others = [_otherwise(name_as_it_is(sheet, order, plain_person)) for order in _other_orders(expected)]
    found = best([verdict for verdict in (in_order, *others) if verdict is not None])
    return found or _on_several_lines(sheet, expected) or name_in_doubt(sheet, expected) or _much_like(sheet, expected)


def _otherwise(verdict: Verdict | None) -> Verdict | None:
    if verdict is None or verdict.agreement is not Agreement.EXACT:
        return verdict
    return Verdict(Agreement.WRITTEN_OTHERWISE, verdict.printed)


def _other_orders(name: str) -> list[str]:
    parts = name.replace(",", " ").split()
    if not 1 < len(parts) <= _MOST_WORDS:
        return []
    return [" ".join(order) for order in permutations(parts) if list(order) != name.split()]


def _much_like(sheet: Sheet, expected: str) -> Verdict | None:
    found = [name_much_like(sheet, order) for order in (expected, *_other_orders(expected)[:5])]
    rated = [pair for pair in found if pair is not None]
    return max(rated, key=lambda pair: pair[0])[1] if rated else None


def _on_several_lines(sheet: Sheet, expected: str) -> Verdict | None:
    """Family and given name on lines of their own, as on identity cards."""
    wanted = {key(part) for part in expected.replace(",", " ").split()}
    lines = sheet.open_text.split("\n")
    holding = [number for number, line in enumerate(lines) if wanted & {key(word[0]) for word in words(line)}]
    for first in holding if len(wanted) > 1 else ():
        near = [number for number in holding if first <= number < first + _MOST_LINES]
        names = [word[0] for number in near for word in words(lines[number]) if not is_label(word[0])]
        if wanted <= {key(name) for name in names}:
            confidence = min(sheet.confidence(sheet.line_span(number)) for number in near)
            return _of_parts(wanted, names, confidence)
    return None


def _of_parts(wanted: set[str], names: list[str], confidence: float) -> Verdict:
    printed = " ".join(names)
    more = len({key(name) for name in names} - wanted)
    if not more:
        return agrees(Agreement.WRITTEN_OTHERWISE, printed, confidence)
    return differs(printed, confidence) if more <= _MOST_MORE else unsure(printed[:120])
