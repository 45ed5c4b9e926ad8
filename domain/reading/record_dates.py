"""Which dates of a statement are of its records: not the day on which it was made, printed or is to be paid (R23).

What is beside a date tells: a label before it on its line (`Due date: 2 Dec 2026`) or right behind it
(2026年12月2日発行), on the line above or below if the date has a line of its own, or at its place in the row of labels
above a row of values. The ends of a period are records
whatever stands beside them.
"""

from collections.abc import Sequence

from domain.reading.dates import Dated
from domain.reading.made_or_due import begins_with_made, ends_with_made, is_letter_date, is_nothing_but_made
from domain.reading.ranges import in_periods
from domain.reading.rows import Rows


def dates_of_paper(text: str, dates: Sequence[Dated]) -> list[Dated]:
    """The dates that are of the paper itself and not of what it records."""
    rows = Rows(text, dates)
    spared = in_periods(text, dates)
    open_ones = [dated for dated in dates if dated not in spared]
    made = [dated for dated in open_ones if _is_made(rows, dated)]
    letters = [dated for dated in open_ones if dated not in made and _is_of_letter(rows, dated)]
    return made + (letters if len(letters) == 1 else [])


def _is_made(rows: Rows, dated: Dated) -> bool:
    before = rows.before(dated)
    if ends_with_made(before) or begins_with_made(rows.behind(dated)):
        return True
    if not rows.is_alone(dated):
        return False
    above, below, column = rows.above(dated), rows.below(dated), rows.head_of(dated)
    return ends_with_made(above, strict=True) or is_nothing_but_made(below) or is_nothing_but_made(column)


def _is_of_letter(rows: Rows, dated: Dated) -> bool:
    """A letter bears `Date:` once, right before its date."""
    before = rows.before(dated)
    if before.strip():
        return rows.is_first(dated) and is_letter_date(before)
    return rows.is_alone(dated) and is_letter_date(rows.above(dated))
