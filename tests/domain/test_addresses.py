"""When two addresses are one mailbox: letters of one merchant must never reach another (R14)."""

import pytest

from domain.addresses import address_key, same_address


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Mei@Lantern.example.com", "mei@lantern.example.com", True),
        (" mei@lantern.example.com ", "mei@lantern.example.com", True),
        ("jose\u0301@example.com", "jos\u00e9@example.com", True),
        ("info@stra\u00dfe.example", "info@strasse.example", False),
        ("stra\u00dfe@example.com", "STRASSE@example.com", False),
        ("mei@lantern.example.com", "mei@lantern.example.org", False),
    ],
)
def test_capitals_make_no_other_mailbox_and_other_letters_do(one: str, other: str, same: bool) -> None:
    assert same_address(one, other) is same
    assert (address_key(one) == address_key(other)) is same
