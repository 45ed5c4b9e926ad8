"""The sheet holds the exact strings of the case, each where it belongs."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from domain.templates import Template
from domain.vocabulary import Language, TemplateKind
from sheets import Kit, sheet_of, sheet_page, sheet_text
from sheets.strings import Handed
from tests.domain import builders
from tests.domain.journeys import registered
from tests.domain.life import Life
from tests.sheets.html import read

DAY = date(2027, 1, 5)
NOTHING: Kit = [Handed(kind, None) for kind in TemplateKind]
NASTY = '<b>"Ø&Co</b>'


def template(kind: TemplateKind, language: Language = Language.ENGLISH) -> Template:
    return Template(
        number=1,
        kind=kind,
        language=language,
        digest=builders.digest("template"),
        file_name="application-form-en.docx",
        media_type="application/pdf",
        as_of=date(2026, 9, 1),
        source="the console <1>",
        loaded_at=datetime(2026, 9, 2, tzinfo=UTC),
    )


def page_of(raw: dict[str, Any], language: Language = Language.ENGLISH, kit: Kit = NOTHING) -> str:
    return sheet_page(Life(raw).facts, kit, language, DAY)


def text_of(raw: dict[str, Any], language: Language = Language.ENGLISH, kit: Kit = NOTHING) -> str:
    return sheet_text(Life(raw).facts, kit, language, DAY)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    "name", [NASTY, "O’Brien & Söhne", "灯笼茶有限公司", "A\u00adB", "A  B", "شركة الشاي", "{{ 7*7 }}", "it's"]
)
def test_a_name_survives_copying_from_page_and_text_to_the_letter(name: str, language: Language) -> None:
    """R11."""
    raw = builders.online({"entity.name": name})
    page = read(page_of(raw, language))
    strings = [one for one in page.all("code") if one.attributes.get("translate") == "no"]
    assert [one.text for one in strings].count(name) == 2, "on the form and on the letter"
    assert text_of(raw, language).split("\n").count(name) == 2
    assert not page.all("b")


def test_every_string_of_the_case_is_there() -> None:
    facts = registered(Life(builders.online())).facts
    shown = read(sheet_page(facts, NOTHING, Language.ENGLISH, DAY)).texts("code", "exact")
    assert set(shown) == {
        "Lantern Tea Pte. Ltd.", "201912345K", "Lantern Tea", "mini@lantern.example.com", "wx0123456789abcdef",
        "Tan Mei Ling", "S1234567D", "Ravi Kumar", "+6598765432", "ravi@lantern.example.com",
    }  # fmt: skip


def test_the_admins_id_number_is_on_the_letter_alone() -> None:
    """R14."""
    sections = {section.name: section for section in sheet_of(Life(builders.online()).facts)}
    with_it = [name for name, one in sections.items() if "S1234567D" in [field.value for field in one.fields]]
    assert with_it == ["authorization_letter"]
    assert "names_operator" in sections["authorization_letter"].notes


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (builders.online({"mini_program.code_published": True}), "must be confirmed"),
        (
            builders.online({"mini_program.name_source": "trademark", "mini_program.trademark_holder": "entity"}),
            "(R20)",
        ),
        (
            builders.online({"mini_program.name_source": "trademark", "mini_program.trademark_holder": "other"}),
            "1 to 5",
        ),
        (builders.repeated(), "The agency decides (R25)"),
        (builders.quick(), "no form and no letter are needed (R7)"),
        (builders.online({"entity.name": "A\u200bB"}), "cannot be seen"),
        (builders.online({"invoice": "now"}), "Now: enter the invoice information"),
        (builders.online({"entity.country": "HK"}), "Hong Kong, China / 中国香港 (HK)"),
    ],
)
def test_what_is_special_about_a_case_is_noted(raw: dict[str, Any], told: str) -> None:
    """R7, R20, R25, R26."""
    assert told in read(page_of(raw)).texts("main")[0]
    assert told in text_of(raw)
    plain = builders.online()
    assert told not in text_of(plain)


@pytest.mark.parametrize("language", Language)
def test_a_template_is_named_and_one_in_the_other_language_is_told(language: Language) -> None:
    kit: Kit = [Handed(TemplateKind.APPLICATION_FORM, template(TemplateKind.APPLICATION_FORM)), NOTHING[1]]
    for shown in (
        read(page_of(builders.online(), language, kit)).texts("main")[0],
        text_of(builders.online(), language, kit),
    ):
        assert "application-form-en.docx" in shown
        assert "the console <1>" in shown
        assert ("此为英文模板" in shown) is (language is Language.CHINESE)


def test_without_a_template_the_sheet_says_where_to_get_it_and_pretends_to_none() -> None:
    shown = text_of(builders.online())
    assert shown.count("Get Tencent's own") == 2
    assert "Pailou has no form of its own and pretends to none" in shown


@pytest.mark.parametrize("language", Language)
def test_the_page_is_in_its_language_and_its_labels_in_both(language: Language) -> None:
    page = read(page_of(builders.online(), language))
    assert page.all("html")[0].attributes["lang"] == language.value
    assert "Entity's name / 主体名称" in page.texts("dt")
