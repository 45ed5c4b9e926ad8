"""What differs between two strings is marked, and nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sheets.differences import Part, marked


def told(parts: tuple[Part, ...]) -> str:
    return "".join(f"[{part.text}]" if part.differs else part.text for part in parts)


@pytest.mark.parametrize(
    ("expected", "printed", "ours", "theirs"),
    [
        ("Lantern Tea Pte. Ltd.", "Lantern Coffee Pte. Ltd.", "Lantern [Tea] Pte. Ltd.", "Lantern [Coffee] Pte. Ltd."),
        ("Lantern Tea Ltd.", "Lantern Tea House Ltd.", "Lantern Tea Ltd.", "Lantern Tea [House ]Ltd."),
        ("201912345K", "201912346K", "20191234[5]K", "20191234[6]K"),
        ("灯笼茶有限公司", "灯笼茶业有限公司", "灯笼茶有限公司", "灯笼茶[业]有限公司"),
        ("Lantern", "", "[Lantern]", ""),
        ("A  B", "A B", "A[  ]B", "A[ ]B"),
        ("same words", "same words", "same words", "same words"),
    ],
)
def test_the_words_or_signs_that_differ_are_marked(expected: str, printed: str, ours: str, theirs: str) -> None:
    left, right = marked(expected, printed)
    assert (told(left), told(right)) == (ours, theirs)


@given(st.text(), st.text())
def test_both_strings_are_kept_to_the_letter(expected: str, printed: str) -> None:
    left, right = marked(expected, printed)
    assert "".join(part.text for part in left) == expected
    assert "".join(part.text for part in right) == printed
    assert (expected == printed) is not any(part.differs for part in (*left, *right))
