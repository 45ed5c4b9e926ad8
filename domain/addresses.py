"""When two e-mail addresses are one mailbox: people write them in capitals, and nobody means another one by that."""

import unicodedata


def address_key(email: str) -> str:
    """The address as mailboxes are told apart by it: small letters, composed signs.

    Not folded any further: `stra\u00dfe` and `strasse` are two domains, and two people's mail.
    """
    return unicodedata.normalize("NFC", email.strip()).lower()


def same_address(one: str, other: str) -> bool:
    """Whether both are one mailbox."""
    return address_key(one) == address_key(other)
