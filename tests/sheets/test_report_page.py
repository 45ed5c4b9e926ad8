"""The report as a page: what was found, in words, beside the pictures."""

import re
from typing import Any

import pytest

from domain.deciding import Answers
from domain.findings import Finding, found
from domain.papers import PaperReport
from domain.report import Report, report_of
from domain.vocabulary import DocumentKind, Language
from sheets import report_page
from tests.domain.builders import PAPERS, digest, offered, online
from tests.domain.life import Life
from tests.domain.readings import WITH_A_READER, WITHOUT_A_READER, reported
from tests.sheets.html import Page, read

PIXEL = "data:image/png;base64,iVBORw0KGgo="


def handed_in(*findings: Finding, raw: dict[str, Any] | None = None, answers: Answers | None = None) -> Life:
    """All papers; the contact's ID has these findings."""
    life = Life(raw or online())
    seen = PaperReport(kind=DocumentKind.CONTACT_ID, digest=digest("contact_id"), findings=findings)
    given = answers or reported(seen, reader=False)
    life.tell("add_documents", "merchant", documents=offered(*PAPERS), answers=given)
    return life


def page_of(life: Life, language: Language = Language.ENGLISH) -> Page:
    return read(html_of(life, language))


def html_of(life: Life, language: Language = Language.ENGLISH) -> str:
    report = report_in(life, language)
    pictures = {paper.digest: PIXEL if paper.kind == "contact_id" else None for paper in report.papers}
    return report_page(report, pictures, "Asia/Singapore")


def report_in(life: Life, language: Language = Language.ENGLISH) -> Report:
    return report_of(life.facts, life.now, language)


@pytest.mark.parametrize("language", Language)
def test_a_page_has_every_paper_with_picture_or_placeholder(language: Language) -> None:
    page = page_of(handed_in(found("blurred")), language)
    assert page.all("html")[0].attributes["lang"] == language.value
    assert len(page.texts("h3")) == len(PAPERS)
    (image,) = page.all("img")
    assert (image.attributes["src"], bool(image.attributes["alt"])) == (PIXEL, True)
    assert len(page.texts("div", "none")) == len(PAPERS) - 1
    assert [len(page.all(name)) for name in ("h1", "main", "title")] == [1, 1, 1]


@pytest.mark.parametrize(
    ("language", "message"),
    [(Language.ENGLISH, "The picture is not sharp."), (Language.CHINESE, "图片不清晰。")],
)
def test_what_is_wrong_and_what_to_do_is_told_in_the_language(language: Language, message: str) -> None:
    (told,) = page_of(handed_in(found("blurred")), language).texts("div", "finding warning")
    assert message in told
    assert ("What to do" in told) is (language is Language.ENGLISH)


def test_both_strings_stand_side_by_side_with_the_differing_words_marked() -> None:
    """R11."""
    life = handed_in(answers=WITH_A_READER)
    life.read(entity_name="Lantern Coffee Pte. Ltd.")
    page = page_of(life)
    assert page.texts("td") == ["Lantern Tea Pte. Ltd.", "Lantern Coffee Pte. Ltd."]
    assert page.texts("mark") == ["Tea", "Coffee"]
    assert all(cell.attributes["translate"] == "no" for cell in page.all("td"))


def test_nothing_printed_is_said_in_words() -> None:
    life = handed_in(answers=WITH_A_READER)
    life.read(contact_name="")
    assert "nothing like it" in page_of(life).texts("td")


@pytest.mark.parametrize(
    "name", ['<b>"Ø&Co</b>', "<script>alert(1)</script>", "{{ 7*7 }}", "x'--><img src=x onerror=y>"]
)
def test_names_from_outside_are_harmless_and_whole(name: str) -> None:
    life = handed_in(raw=online({"entity.name": name, "mini_program.name": name}), answers=WITH_A_READER)
    life.read(entity_name=f"{name} {name}")
    page = page_of(life)
    assert not page.all("b")
    assert page.texts("bdi")[:2] == [name, name]
    assert page.texts("td") == [name, f"{name} {name}"]


def test_missing_papers_are_told_with_what_they_are() -> None:
    page = page_of(Life(online()))
    told = "".join(page.texts("div", "finding error"))
    assert "enterprise registration certificate or business licence" in told
    assert "proof of employment" in told
    assert "No papers have been handed in yet." in page.texts("main")[0]


def test_an_accepted_warning_is_told_as_such_and_holds_nothing() -> None:
    life = handed_in(found("blurred"))
    assert report_in(life).verdict == "held"
    life.tell("accept_finding", digest=digest("contact_id"), code="blurred", reason="it can be read")
    report = report_in(life)
    assert (report.verdict, report.holds) == ("ready", ())
    assert "Looked at and accepted" in page_of(life).texts("div", "finding accepted")[0]


def test_what_no_machine_compared_is_never_told_as_checked() -> None:
    """R20."""
    told = page_of(handed_in(answers=WITHOUT_A_READER)).texts("article")
    assert all("Compare it yourself before you pay" in one or "Nobody compared" in one for one in told)


def test_the_page_shows_nothing_technical_but_for_its_footer() -> None:
    html = html_of(handed_in(found("blurred"), found("hardly_any_colour")))
    shown, footer = html.split("<footer>")
    assert "blurred" in footer
    assert not re.search(r"R\d", shown.replace(PIXEL, ""))
    for word in ("sha256", "blurred", "contact_id", ".png<"):
        assert word not in shown.replace(PIXEL, "")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("told", ["ready", "held", "being_read", "ended"])
def test_every_verdict_is_told(language: Language, told: str) -> None:
    lives = {
        "ready": lambda: handed_in(answers=WITHOUT_A_READER),
        "held": lambda: Life(online()),
        "being_read": lambda: handed_in(answers=WITH_A_READER),
        "ended": lambda: withdrawn(Life(online())),
    }
    life = lives[told]()
    assert report_in(life).verdict == told
    assert page_of(life, language).texts("div", f"verdict {told}")


def withdrawn(life: Life) -> Life:
    life.tell("withdraw", reason="closing shop")
    return life
