"""E-mail and web addresses, handles and paths: whoever's name is in one, it is no print of a name (R11, R22).

Readers put spaces around `@` and dots, and papers break an address at the end of a line. So after a space or a break
only small letters go on with an address: a name that follows one begins with a capital.
"""

import re
from collections.abc import Iterator
from functools import cache

from domain.reading.sheet import Span
from domain.reading.word_lists import TOP_LEVEL_DOMAINS

HAN = r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
LETTER = r"[^\W\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"
"""Any but Han characters and kana: between those and others a reader leaves out the space."""
DOMAINS = frozenset(TOP_LEVEL_DOMAINS.split())

_SMALL = r"[a-z0-9à-öø-ÿа-яёα-ω]"
_ATOM = rf"(?:{LETTER}|[+%-])+"
_LOCAL = rf"(?:(?<!{LETTER}){_ATOM}(?:\.{_ATOM})*|{HAN}+)"
_WRAPPED = rf"(?:(?<![^\s:])(?:(?:{_SMALL}[a-z0-9_+-]*(?:\s?[._-]\s|\s[._-]))+|[A-Z]{LETTER}* ?\. ?(?=[A-Z])))?"
"""`eero. lahti@...`, `Eero. Lahti@...`: the first part of an address before a space that a reader put there."""
_GLUED_ON = rf"\.(?:(?:{LETTER}|-)+|{HAN}+)"
_SPACED_ON = rf"(?:\s?\.\s?|-\n){_SMALL}[\w-]*|\s?\.\s?(?:[A-Z]{{2,3}})(?!\w)"
_BROKEN = rf"\n{_SMALL}[\w-]*(?=\.\w)"
_HOST = rf"(?:(?:{LETTER}|-)+|{HAN}+)(?:{_GLUED_ON}|{_SPACED_ON}|{_BROKEN})*"
_TAIL = rf"(?:\s?[/?#:](?:[^\s,;]|(?<=[-/_.=&?])\n(?={_SMALL}))*)?"

_INNER_SIGN = re.compile(r"\w[._+]\w|\d")


@cache
def _mail() -> re.Pattern[str]:
    """Made when it is needed first: most processes read no paper."""
    return re.compile(rf"({_WRAPPED}{_LOCAL})(\s?(?:[@＠﹫]|[(\[]at[)\]])\s?)({_HOST})")


@cache
def _others() -> tuple[re.Pattern[str], ...]:
    return (
        re.compile(rf"(?:https?|ftps?)\s?:\s?/\s?/\s?(?:{_HOST}){_TAIL}", re.IGNORECASE),
        re.compile(rf"(?<!{LETTER})www\s?\.\s?(?:{_HOST}){_TAIL}", re.IGNORECASE),
        re.compile(rf"(?<!{LETTER})(?:{LETTER}|[.-])+\.(?:{'|'.join(sorted(DOMAINS))})/[^\s,;]*"),
        re.compile(rf"(?<![^\s:(])[@＠﹫]{LETTER}(?:{LETTER}|[.-])*"),
        re.compile(r"(?<![^\s:(])(?:~|\.{1,2})?/[^\s/]+/[^\s,;]*"),
        re.compile(r"(?<!\w)(?:[A-Za-z]:|\\)\\[^\s,;]+"),
    )


def addresses_in(text: str) -> Iterator[Span]:
    """Where addresses are, from the first letter to behind the last; some may overlap."""
    for found in _mail().finditer(text):
        if _is_mail(found[1], found[2], found[3]):
            yield Span(*found.span())
    for pattern in _others():
        yield from (Span(*found.span()) for found in pattern.finditer(text))


def _is_mail(local: str, at: str, host: str) -> bool:
    """A name may stand before a handle (`Eero Lahti @eero`), and there are names like Coffee@Work."""
    if local.islower() or _INNER_SIGN.search(local) or not _is_cased(local):
        return True
    dot = host.rfind(".")
    if at == at.strip():
        return dot > 0
    return "\n" not in at and host[dot + 1 :].strip().lower() in DOMAINS


def _is_cased(text: str) -> bool:
    return text.lower() != text.upper()
