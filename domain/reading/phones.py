"""Phone numbers: `+6591234567` may be printed as 9123 4567, 09123 4567, (+65) 9123-4567 or 0065 91234567 (R23)."""

from domain.reading.digits import Number, numbers_in
from domain.reading.keys import key
from domain.reading.model import Agreement
from domain.reading.nearest import changes
from domain.reading.numbers import masked
from domain.reading.sheet import Sheet, Span
from domain.reading.verdicts import Verdict, agrees, best, differs
from domain.reading.word_lists import CODES_OF_TWO_DIGITS

_TWO_DIGITS = frozenset(CODES_OF_TWO_DIGITS.split())
_EXIT = ("00", "011", "001", "010")
"""What is dialled before a country's code."""
_TRUNK = ("", "0", "8")
"""What is dialled before a number inside a country."""
_MOST_OTHER = 2


def country_code(digits: str) -> str:
    """The country's code that a number in E.164 begins with."""
    if digits[0] in "17":
        return digits[0]
    return digits[:2] if digits[:2] in _TWO_DIGITS else digits[:3]


def forms_of(expected: str) -> tuple[str, ...]:
    """The digits of a number in every form that it is printed in, the one with the country's code first."""
    digits = key(expected).lstrip("+")
    code = country_code(digits)
    inside = digits[len(code) :]
    abroad = (digits, f"{code}0{inside}", *(f"{before}{digits}" for before in _EXIT), f"00{code}0{inside}")
    return (*abroad, *(f"{trunk}{inside}" for trunk in _TRUNK))


def compare_phone(sheet: Sheet, expected: str) -> Verdict | None:
    """How a phone number agrees: any usual form of the same digits is exact."""
    forms = forms_of(expected)
    numbers = [number for number in numbers_in(sheet, max(map(len, forms)) + 1) if number.key.isdigit()]
    same = [number for number in numbers if number.key in forms and not number.tied]
    agreeing = [agrees(Agreement.EXACT, _printed(sheet, n.span), sheet.confidence(n.span)) for n in same]
    return best(agreeing) or _closest(sheet, numbers, forms) or masked(sheet, forms[0])


def _closest(sheet: Sheet, numbers: list[Number], forms: tuple[str, ...]) -> Verdict | None:
    near = [
        (min(changes(form, number.key) for form in forms), number) for number in numbers if _is_whole(number, forms)
    ]
    fewest, number = min(near, key=lambda found: found[0], default=(None, None))
    if fewest is None or number is None or fewest > _MOST_OTHER:
        return None
    return differs(_printed(sheet, number.span), sheet.confidence(number.span))


def _printed(sheet: Sheet, span: Span) -> str:
    """With the signs before it: (+65)."""
    start = span.start
    while start > 0 and sheet.text[start - 1] in "(+（＋":
        start -= 1
    return sheet.printed(Span(start, span.end))


def _is_whole(number: Number, forms: tuple[str, ...]) -> bool:
    """Not part of a longer number, and long enough to be one."""
    return not number.tied and min(map(len, forms)) <= len(number.key) + 1
