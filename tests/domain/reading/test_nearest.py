"""No place holds a break."""

from domain.reading.nearest import BREAK, nearest


def test_no_place_goes_over_a_break() -> None:
    assert nearest("abcd", f"ab{BREAK}cd", 1) == []
    (near,) = nearest("abcd", f"ab{BREAK}abxd", 1)
    assert (near.changes, near.start, near.end) == (1, 3, 7)
