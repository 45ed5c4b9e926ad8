"""Who may apply, and with what input: a case is checked whole before it starts."""

from typing import Any

import pytest

from domain.adopting import check_case
from domain.refusals import Code, Refused
from domain.vocabulary import Category, Language
from tests.domain.builders import at, case, online, quick, repeated, text, verification_only


def problems(raw: Any) -> dict[str, str]:
    """The fields at fault of an input that must be refused."""
    with pytest.raises(Refused) as refusal:
        check_case(raw)
    assert refusal.value.code is Code.INVALID_CASE
    return {found.field: found.message for found in refusal.value.fields}


@pytest.mark.parametrize("raw", [online(), quick(), verification_only(), repeated()])
def test_each_route_has_an_input_that_is_accepted(raw: dict[str, Any]) -> None:
    assert check_case(raw).case_id == "lantern-tea"


def test_mainland_entities_are_refused_and_the_error_says_who_is_not() -> None:
    """R1."""
    message = problems(online({"entity.country": "CN"}))["entity.country"]
    assert "Chinese Mainland" in message
    assert "HK, MO and TW are eligible" in message


@pytest.mark.parametrize("country", ["HK", "MO", "TW", "SG", "US", "DE", "KE"])
def test_any_country_or_region_but_the_mainland_is_eligible(country: str) -> None:
    """R1."""
    assert check_case(online({"entity.country": country})).entity.country == country


@pytest.mark.parametrize("country", ["XX", "Singapore", "SGP", "S", "", None, 65])
def test_a_country_is_an_iso_code_of_two_letters(country: object) -> None:
    """R1."""
    assert set(problems(online({"entity.country": country}))) == {"entity.country"}


def test_small_letters_are_read_and_lead_to_the_same_answer() -> None:
    """R1."""
    assert check_case(online({"entity.country": "hk"})).entity.country == "HK"
    assert "Chinese Mainland" in problems(online({"entity.country": "cn"}))["entity.country"]


@pytest.mark.parametrize("category", ["enterprise", "individual_business", "government", "school", "other"])
def test_the_five_categories_may_apply(category: str) -> None:
    """R1."""
    assert check_case(online({"entity.category": category})).entity.category is Category(category)


def test_a_sixth_category_is_refused() -> None:
    """R1."""
    assert set(problems(online({"entity.category": "person"}))) == {"entity.category"}


@pytest.mark.parametrize("email", ["lantern", "lantern@", "@example.com", "a b@example.com", "x@y", ""])
@pytest.mark.parametrize("path", ["account_email", "admin.email", "contact.email", "payer.email"])
def test_a_malformed_e_mail_is_refused_by_its_path(path: str, email: str) -> None:
    """R9."""
    assert problems(online({path: email})) == {path: "is not a valid e-mail address"}


@pytest.mark.parametrize(
    "number", ["91234567", "+0123456789", "0065 9123 4567", "+65 9123 4567", "+65", "+6591234567890123"]
)
def test_a_phone_number_is_in_e164(number: str) -> None:
    """R12."""
    assert set(problems(online({"admin.phone": number, "contact.phone": number}))) == {"admin.phone", "contact.phone"}


def test_quick_registration_needs_a_verified_official_account_of_the_same_entity() -> None:
    """R3."""
    both = quick({"official_account.verified": False, "official_account.entity_name": "Lantern Tea Ltd."})
    (message,) = problems(both).values()
    assert "official_account.verified must be true" in message
    assert "the same entity owns both" in message
    (message,) = problems(quick({"official_account": ...})).values()
    assert "official_account is needed on the route quick" in message


@pytest.mark.parametrize("raw", [online, verification_only])
def test_an_official_account_belongs_to_the_quick_route_alone(raw: Any) -> None:
    """R3."""
    account = quick()["official_account"]
    assert "belongs to the route quick alone" in "".join(problems(raw({"official_account": account})).values())


def test_reuse_is_planned_unless_said_otherwise() -> None:
    """R5: the platform ticks both by default; the entity's qualification is no choice at all."""
    account = case(quick()).official_account
    assert account is not None
    assert (account.reuse_operator, account.reuse_verification) == (True, True)
    assert "reuse_entity" not in type(account).model_fields


@pytest.mark.parametrize("name", ["小程序", "Lantern 小程序", "灯笼小程序店"])
def test_a_mini_programs_name_cannot_contain_the_reserved_word(name: str) -> None:
    """R34."""
    assert "小程序" in problems(online({"mini_program.name": name}))["mini_program.name"]


@pytest.mark.parametrize("name", ["灯笼茶", "小程 序", "程序小铺"])
def test_other_chinese_names_are_fine(name: str) -> None:
    """R34."""
    assert check_case(online({"mini_program.name": name})).mini_program.name == name


@pytest.mark.parametrize(
    "program",
    [{"mini_program.name_source": "trademark"}, {"mini_program.trademark_holder": "entity"}],
)
def test_the_trademark_holder_is_given_exactly_when_the_name_is_a_trademark(program: dict[str, Any]) -> None:
    """R20."""
    assert "trademark_holder" in problems(online(program))["mini_program"]


@pytest.mark.parametrize("field", ["appid", "registered_at"])
def test_appid_and_registration_of_an_account_to_come_are_refused(field: str) -> None:
    given = {"appid": "wx0123456789abcdef", "registered_at": text(at(days=-1))}[field]
    assert f"mini_program.{field} belongs to" in "".join(problems(online({f"mini_program.{field}": given})).values())


def test_a_previous_verification_belongs_to_the_route_verification_only() -> None:
    """R25."""
    before = repeated()["previous_verification"]
    assert "previous_verification belongs" in "".join(problems(online({"previous_verification": before})).values())


@pytest.mark.parametrize("field", ["appid", "registered_at"])
def test_an_account_that_exists_has_its_appid_and_its_date(field: str) -> None:
    """R16: the window of an account registered by hand runs from its own registration."""
    given = verification_only({f"mini_program.{field}": ...})
    assert f"mini_program.{field} is needed" in "".join(problems(given).values())


def test_a_repeated_verification_needs_no_registration_date() -> None:
    """R25: it has no window."""
    assert check_case(repeated()).mini_program.registered_at is None


@pytest.mark.parametrize("case_id", ["ab", "-abc", "Lantern", "lantern tea", "a" * 64, "läntern"])
def test_a_case_id_is_a_short_plain_key(case_id: str) -> None:
    assert set(problems(online({"case_id": case_id}))) == {"case_id"}


def test_people_are_written_to_in_their_language_and_the_admin_pays_if_nobody_else_does() -> None:
    given = case(online({"payer": ...}))
    assert given.contact.language is Language.ENGLISH
    assert given.paying == given.admin
    assert set(problems(online({"admin.language": "fr", "admin.time_zone": "Mars/Olympus"}))) == {
        "admin.language",
        "admin.time_zone",
    }


@pytest.mark.parametrize("raw", [None, "lantern", 7, [], [online()], {}])
def test_what_is_no_object_or_an_empty_one_is_refused(raw: Any) -> None:
    assert problems(raw)


@pytest.mark.parametrize("name", ["Lantern\x00Tea", "Lantern\nTea", "Lantern\x85Tea"])
def test_a_name_is_one_line_without_control_characters(name: str) -> None:
    """R11: nobody could type it into the console exactly."""
    with pytest.raises(Refused) as caught:
        check_case(online({"entity.name": name}))
    assert [(found.field, found.message) for found in caught.value.fields] == [
        ("entity.name", "must be one line, without control characters")
    ]
