"""What on a page is no print of a name, though a name's letters are in it: addresses, identifiers, file names."""

import re
from collections.abc import Iterator

from domain.reading.addresses import DOMAINS, HAN, LETTER, addresses_in
from domain.reading.keys import key
from domain.reading.legal_forms import is_legal_form, words
from domain.reading.sheet import Hidden, Span

_PART = rf"(?:{LETTER}+|{HAN}+)"
_SIGNED = re.compile(rf"{_PART}(?:[-‐‑._/\\+~]{_PART})+|{LETTER}+ \.[a-z]{{2,6}}(?!\w)")
_WORD = re.compile(rf"{LETTER}+")
_SIGN = re.compile(r"[-‐‑._/\\+~ ]+")
_OWN_DOMAIN = re.compile(r"\w\.\w{2,}")
_LEAST = 2


def not_names(text: str, expected: str) -> Hidden:
    """What is hidden from whoever looks for this name. What the name itself is written with is a name."""
    addresses = (span for span in addresses_in(text) if text[span.start : span.end] not in expected)
    return Hidden(tuple(addresses), (*_identifiers(text, expected), *_handles(text, expected)))


def _identifiers(text: str, expected: str) -> Iterator[Span]:
    for found in _SIGNED.finditer(text):
        word = found[0]
        if word in expected or is_legal_form(word, small=True):
            continue
        if word.islower() or "_" in word or (_is_domain(word) and not _is_name(text[found.end() :], expected)):
            yield Span(*found.span())


def _is_domain(word: str) -> bool:
    """Names have capitals after their dots (J.P. Morgan), but for a domain's last part: Revontuli.fi, Paper.pdf."""
    last = _SIGN.split(word)[-1]
    if "." not in word or is_legal_form(last, small=True):
        return False
    return (len(last) >= _LEAST and last.islower()) or (word.isupper() and last.lower() in DOMAINS)


def _is_name(behind: str, expected: str) -> bool:
    """Booking.com B.V. is a name; and where the case's own has a domain in it, others are compared with it."""
    following = words(behind.partition("\n")[0])[:1]
    has_form = bool(following) and is_legal_form(following[0][0]) and not behind[: following[0].start()].strip()
    return has_form or _OWN_DOMAIN.search(expected) is not None


def _handles(text: str, expected: str) -> Iterator[Span]:
    """Two of the name's words and more, in small letters and without a space: eerolahti."""
    parts = [part for part in map(key, expected.split()) if len(part) >= _LEAST]
    for found in _WORD.finditer(text) if len(parts) >= _LEAST else ():
        word = found[0]
        if word.islower() and word not in expected and sum(part in key(word) for part in parts) >= _LEAST:
            yield Span(*found.span())
