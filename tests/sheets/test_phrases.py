"""Every phrase is there in both languages, and no phrase is there in vain."""

import re
import string
from pathlib import Path

import pytest

import sheets
from domain.coverage import Lack
from domain.report import Verdict
from domain.vocabulary import Category, Invoice, Language, Severity, TemplateKind
from sheets.phrases import PHRASES, Phrases
from sheets.phrases.kit import KIT

FOLDER = Path(sheets.__file__).parent
SOURCES = "\n".join(path.read_text() for path in (*FOLDER.glob("*.py"), *FOLDER.glob("templates/*.*")))
MADE = {
    *(f"verdict_{one}" for one in Verdict), *(f"lack_{one}" for one in Lack),
    *(f"weight_{one}" for one in (*Severity, "accepted", "settled")), *(f"category_{one}" for one in Category),
    *(f"invoice_{one}" for one in Invoice), *(f"section_{one}" for one in (*TemplateKind, "console")),
}  # fmt: skip
"""Keys that are put together."""


@pytest.mark.parametrize("key", PHRASES)
def test_a_phrase_says_the_same_in_both_languages(key: str) -> None:
    english, chinese = PHRASES[key]
    assert english
    assert re.search(r"[\u4e00-\u9fff：]", chinese)
    assert not re.search(r"[\u4e00-\u9fff：]", english)
    assert names_in(english) == names_in(chinese)
    assert re.findall(r"R\d+", english) == re.findall(r"R\d+", chinese)
    assert key in KIT or "R1" not in english, "rules are for the sheet alone"


def names_in(phrase: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(phrase) if name}


def test_every_phrase_is_said_somewhere_and_none_is_missing() -> None:
    said = set(re.findall(r'(?:say|both)\("(\w+)"', SOURCES)) | set(re.findall(r'"((?:note|label)_\w+)"', SOURCES))
    said |= {f"label_{name}" for name in re.findall(r'_copied\(\s*"(\w+)"', SOURCES)} | MADE
    said |= {"form_left_out", "how_handed_in", "names_operator", "to_choose"}
    assert {key for key in said if not key.endswith("_")} == set(PHRASES)


def test_a_phrase_that_is_not_there_makes_no_page() -> None:
    with pytest.raises(KeyError):
        Phrases(Language.ENGLISH)("nothing")
