"""What a case books at its start: e-mail, appid, a place in the month (R3, R9)."""

from domain.first_booking import first_booking
from tests.domain.builders import START, at, case, online, quick, repeated, verification_only
from tests.domain.half_done import QUICK, REGISTERED, facts


def test_every_case_books_its_e_mail_and_says_whether_it_registers_it() -> None:
    """R9."""
    asked = first_booking(case(online()), "run", START)
    assert (asked.email, asked.registering, asked.appid, asked.slot) == ("mini@lantern.example.com", True, None, None)
    for raw in (verification_only(), repeated()):
        asked = first_booking(case(raw), "run", START)
        assert (asked.registering, asked.appid) == (False, "wx0123456789abcdef")


def test_an_adopted_account_books_the_appid_it_came_with() -> None:
    """R13."""
    assert (
        first_booking(case(online(facts(complete_registration=REGISTERED))), "run", START).appid == REGISTERED["appid"]
    )


def test_a_quick_case_wishes_a_place_of_this_month_or_of_the_month_it_was_made_in() -> None:
    """R3."""
    asked = first_booking(case(quick()), "run", START).slot
    assert asked is not None
    assert (asked.official_account, asked.not_before, asked.used) == ("gh_lantern", START, False)
    asked = first_booking(case(quick(facts(quick_register=QUICK))), "run", START).slot
    assert asked is not None
    assert (asked.not_before, asked.used) == (at(days=-11), True)
