"""Findings have stable codes and words in both languages."""

import string

import pytest

from domain.findings import CATALOGUE, Entry, Finding, found, told
from domain.findings.terms import PAPER_NAMES, in_language
from domain.reading.model import WhyNot
from domain.vocabulary import DocumentKind, Language, Severity

ENTRIES = sorted(CATALOGUE.values(), key=lambda known: known.code)


@pytest.mark.parametrize("known", ENTRIES, ids=lambda known: known.code)
def test_every_finding_speaks_both_languages_with_the_same_evidence(known: Entry) -> None:
    english, chinese = known.english, known.chinese
    assert _names(english.message + english.hint) == _names(chinese.message + chinese.hint)
    assert chinese.message.encode().isascii() is False
    assert bool(english.hint) is bool(chinese.hint)
    assert english.hint or known.severity is Severity.INFO


def _names(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def test_codes_are_unique_and_fit_for_programs() -> None:
    assert len(CATALOGUE) == len({known.code for known in ENTRIES})
    assert all(code.replace("_", "").isalpha() and code.islower() for code in CATALOGUE)


def test_terms_in_evidence_are_told_in_each_language() -> None:
    finding = found("cut_off", sides="top, left")
    assert "top, left" in told(finding).message
    assert "上边、左边" in told(finding, Language.CHINESE).message


def test_every_kind_of_paper_and_every_reason_has_words() -> None:
    for word in (*DocumentKind, *WhyNot):
        assert in_language(word, Language.CHINESE) != word
        assert in_language(word, Language.ENGLISH) != word
    assert set(PAPER_NAMES) == set(DocumentKind)


def test_a_code_of_a_later_release_is_told_by_its_name() -> None:
    assert told(Finding(code="smells_odd", severity=Severity.WARNING)).message == "smells odd"


def test_records_of_the_first_release_are_read() -> None:
    old = {"code": "file_size_borderline", "severity": "warning", "message": "The file ...", "fix": "Save it ..."}
    assert Finding.model_validate(old) == found("file_size_borderline")
