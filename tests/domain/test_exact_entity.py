"""R11: what was typed into the console must be the case's entity exactly, to the last character."""

import unicodedata
from typing import Any

import pytest

from domain.refusals import Code
from tests.domain.builders import online
from tests.domain.journeys import done
from tests.domain.life import Life

NAME = "Café Lantern Ｔｅａ"


def at_the_entity(**entity: Any) -> Life:
    life = Life(online({f"entity.{name}": value for name, value in entity.items()}))
    done(life, "create_account")
    done(life, "activate_account")
    return life


def typed(life: Life, **changes: Any) -> Code:
    entity = life.facts.case.entity
    evidence = {"country": entity.country, "name": entity.name, "registration_number": entity.registration_number}
    refusal = life.refuses("complete_task", "merchant", task="register_entity", evidence={**evidence, **changes})
    assert {found.field for found in refusal.fields} == {f"evidence.{name}" for name in changes}
    return refusal.code


@pytest.mark.parametrize(
    "name",
    [
        unicodedata.normalize("NFD", NAME),
        unicodedata.normalize("NFKC", NAME),
        NAME.lower(),
        NAME.upper(),
        f"{NAME} ",
        f" {NAME}",
        NAME.replace(" ", "  ", 1),
        NAME.replace(" ", "\u00a0"),
        "Cafe Lantern Ｔｅａ",
        f"{NAME}\u200b",
        "",
    ],
)
def test_a_name_that_differs_in_anything_is_refused(name: str) -> None:
    """R11: composition, width, case, accents and blanks all count."""
    assert typed(at_the_entity(name=NAME), name=name) is Code.ENTITY_MISMATCH


def test_the_other_direction_is_refused_too() -> None:
    """R11: a certificate in decomposed letters is matched by decomposed letters alone."""
    decomposed = unicodedata.normalize("NFD", NAME)
    assert typed(at_the_entity(name=decomposed), name=NAME) is Code.ENTITY_MISMATCH


def test_country_and_number_must_match_as_well() -> None:
    """R11."""
    life = at_the_entity()
    assert typed(life, country="MY") is Code.ENTITY_MISMATCH
    assert typed(life, registration_number="201912345k") is Code.ENTITY_MISMATCH
    assert typed(life, country="HK", registration_number="201912345K ", name="?") is Code.ENTITY_MISMATCH


def test_the_exact_entity_closes_the_task() -> None:
    """R11."""
    life = at_the_entity(name=NAME)
    done(life, "register_entity", name=NAME)
    assert "register_entity" not in life.open


def test_the_refusal_does_not_repeat_the_name() -> None:
    """R14."""
    life = at_the_entity()
    evidence = {"country": "SG", "name": "Secret Ltd.", "registration_number": "201912345K"}
    refusal = life.refuses("complete_task", "merchant", task="register_entity", evidence=evidence)
    assert "Secret" not in refusal.message
    assert "Lantern" not in refusal.message
