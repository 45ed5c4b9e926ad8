"""Which scripts names are written in."""

import pytest

from domain.reading.comparing import scripts_of
from domain.reading.model import PrintedField, Question, Questions
from domain.reading.scripts import can_be_read, scripts_in


@pytest.mark.parametrize(
    ("text", "scripts"),
    [
        ("Revontuli Oy 54", {"Latn"}),
        ("Ｌａｎｔｅｒｎ", {"Latn"}),
        ("3187204-6", set()),
        ("极光", {"Hans", "Hant"}),
        ("设计", {"Hans"}),
        ("設", {"Hant"}),
        ("设", {"Hans"}),
        ("中", {"Hans", "Hant"}),
        ("渋", {"Hans", "Hant"}),
        ("さくら", {"Hira"}),
        ("オーロラ", {"Hira", "Kana"}),
        ("서울", {"Hang"}),
        ("Сияние", {"Cyrl"}),
        ("บริษัท", {"Thai"}),
        ("ᚠ", {"Zzzz"}),
    ],
)
def test_the_scripts_of_a_text(text: str, scripts: set[str]) -> None:
    assert scripts_in(text) == scripts


def test_the_scripts_of_all_questions_are_asked_for_together() -> None:
    fields = (
        Question(field=PrintedField.ENTITY_NAME, expected="서울 Design"),
        Question(field=PrintedField.CONTACT_PHONE, expected="+82212345678"),
    )
    assert scripts_of(Questions(fields=fields)) == {"Hang", "Latn"}


def test_a_character_of_one_standard_needs_a_reader_of_that_one() -> None:
    assert can_be_read("中文", frozenset({"Hans"}))
    assert not can_be_read("設計", frozenset({"Hans"}))
    assert can_be_read("設計", frozenset({"Hant"}))
    assert not can_be_read("Lantern 中文", frozenset({"Hans"}))
