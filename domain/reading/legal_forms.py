"""Words for what an entity is in law. Next to a name they are part of it."""

import re

from domain.reading.keys import key
from domain.reading.word_lists import HAN_BRANCHES, HAN_LEGAL_FORMS, LEGAL_FORMS, LEGAL_FORMS_EVEN_SMALL

_WORDS = frozenset(LEGAL_FORMS.split())
_EVEN_SMALL = frozenset(LEGAL_FORMS_EVEN_SMALL.split())
"""What is no common word where it is written in small letters."""
HAN_FORMS = tuple(HAN_LEGAL_FORMS.split())
_HAN = re.compile("|".join(sorted(HAN_FORMS, key=len, reverse=True)))
_BRANCH = re.compile("|".join(HAN_BRANCHES.split()))
_WORD = re.compile(r"[^\W_]+(?:[.'’/&·-]+[^\W_]+)*\.?")


def words(text: str) -> list[re.Match[str]]:
    """The words of a text: Pte, Ltd., S.A.R.L."""
    return list(_WORD.finditer(text))


def is_legal_form(word: str, *, small: bool = False) -> bool:
    """Whether a word is a legal form. In small letters many are common words, unless the name is in small letters."""
    known = key(word)
    return known in _WORDS and (small or not word.islower() or known in _EVEN_SMALL)


def has_form_behind(name: str) -> bool:
    """Whether a name ends with its legal form, so that what follows is something else."""
    last = words(name)[-1:]
    return bool(last and is_legal_form(last[0][0], small=True)) or any(name.endswith(form) for form in HAN_FORMS)


def han_form_in(text: str) -> re.Match[str] | None:
    """The first legal form in a text of Han characters or kana."""
    return _HAN.search(text)


def branch_in(text: str) -> re.Match[str] | None:
    """What makes another name of a name that has its legal form: a branch, a group."""
    return _BRANCH.search(text)


def core(text: str) -> str:
    """The key of a name without legal forms; of all of it if nothing else is left."""
    kept = [word[0] for word in words(_HAN.sub(" ", text)) if not is_legal_form(word[0], small=True)]
    return key("".join(kept)) or key(text)
