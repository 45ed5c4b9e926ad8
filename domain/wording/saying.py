"""Passages in somebody's language, with dates in their zone."""

import re
from typing import Annotated

from domain.model import Model, Personal
from domain.vocabulary import Language, Owner
from domain.wording.catalogue import PHRASES
from domain.wording.passages import Both, Day, Moment, Param, Passage, Until
from domain.wording.times import day_words, moment_words

_RULES = re.compile(r" ?[(（]R\d+(?:[,、] ?R\d+)*[)）]")


class Reader(Model):
    """Who reads: as whom, in which language, and where."""

    role: str
    language: Language = Language.ENGLISH
    time_zone: str = "UTC"
    answers_to: Annotated[str, Personal()] = ""
    """Where ops are written to; nothing for ops themselves."""

    @property
    def knows_rules(self) -> bool:
        """The numbers of rules are for ops alone: only our own pages explain them."""
        return self.role == Owner.OPS


ENGLISH = Reader(role=Owner.OPS, time_zone="Asia/Shanghai")
"""Records and Temporal's own UI, with the numbers of rules."""


def say(said: Passage, reader: Reader) -> str:
    """The words. A code that this release does not know is told by its name."""
    known = PHRASES.get(said.code)
    if known is None:
        return said.code.replace("_", " ")
    words = known[1 if reader.language is Language.CHINESE else 0]
    words = words if reader.knows_rules else plainly(words)
    return words.format_map({name: _value(value, reader) for name, value in said.params.items()})


def plainly(words: str) -> str:
    """Without the numbers of rules."""
    return _RULES.sub("", words)


def _value(value: Param, reader: Reader) -> str:
    match value:
        case Passage():
            return say(value, reader)
        case Day(day=day):
            return day_words(day, reader.language)
        case Moment(at=at):
            return moment_words(at, reader.language, reader.time_zone)
        case Until(until=until):
            return moment_words(until, reader.language, reader.time_zone, ends=True)
        case Both(english=english, chinese=chinese):
            words = chinese if reader.language is Language.CHINESE else english
            return words if reader.knows_rules else plainly(words)
        case _:
            return str(value)
