"""What a reader confuses: letters that look alike, accents, and letters that it does not know."""

import re
from unicodedata import normalize

from domain.reading.look_alikes import LOOK_ALIKES, united
from domain.reading.scripts import is_uncommon
from domain.reading.variants import SIMPLER

_ALIKE = united(("0o", "il1", "5s", "8b", "2z", "gq", *LOOK_ALIKES))
_ONE_FORM = united((*LOOK_ALIKES, *((chr(other), chr(simple)) for other, simple in SIMPLER.items())))
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"))
_LEAST_KNOWN = 2
_GAP = ".{0,2}"


def _is_latin(letter: str) -> bool:
    return letter < "\u0300" or "\u1e00" <= letter <= "\u1eff"


def folded(key: str) -> str:
    """A key without the accents of Latin letters; as long as before."""
    return "".join(normalize("NFD", letter)[0] if _is_latin(letter) else letter for letter in key)


def skeleton(key: str) -> str:
    """A key in which letters that look alike are the same."""
    text = folded(key)
    for pair, one in _PAIRS:
        text = text.replace(pair, one)
    return text.translate(_ALIKE)


def simpler(key: str) -> str:
    """A key in which traditional, Japanese and simplified forms of a Han character are the same, and what looks alike.

    As long as before: for finding a place, not for judging it.
    """
    return key.translate(_ONE_FORM)


def with_gaps(key: str) -> re.Pattern[str] | None:
    """A pattern for a key that leaves a gap wherever a model may lack the letter; None if it knows them all.

    What a model lacks it leaves out, or it writes something like it.
    """
    known = sum(not is_uncommon(letter) for letter in key)
    if known == len(key) or known < _LEAST_KNOWN:
        return None
    parts = [_GAP if is_uncommon(letter) else re.escape(letter) for letter in key]
    return re.compile("".join(parts).removeprefix(_GAP).removesuffix(_GAP))
