"""Whose papers they are: invented merchants and their contacts, by script."""

from dataclasses import dataclass, replace
from enum import StrEnum
from random import Random

from bench.corpus.name_words import ENTITIES, OTHER_WORDS, PEOPLE, PHONES


class Script(StrEnum):
    """How a merchant writes."""

    LATIN = "latin"
    HANT = "hant"
    HANS = "hans"
    JAPANESE = "japanese"
    KOREAN = "korean"
    CYRILLIC = "cyrillic"


EXPECTED_UNREAD = (Script.KOREAN, Script.CYRILLIC)
"""The reader that is supplied with Pailou does not know these: their names are to be *not checked*."""

_NUMBERS = (
    "HRB #######",
    "## ### ### ###",
    "####-##-######",
    "#########Z",
    "########",
    "SC######",
    "#######-#",
    "W#########",
)


@dataclass(frozen=True)
class Name:
    """A name by its words, so that one of them can be another."""

    words: tuple[str, ...]
    joint: str = " "
    front: str = ""
    """A legal form that is written before it, unparted."""

    def __str__(self) -> str:
        return self.front + self.joint.join(self.words)


@dataclass(frozen=True)
class Merchant:
    """An entity and its contact."""

    script: Script
    entity: Name
    number: str
    person: Name
    phone: str
    """In E.164, as a case has it."""


def invent(dice: Random, script: Script) -> Merchant:
    """A merchant who writes in a script."""
    style = dice.choice(ENTITIES[script])
    words = tuple(dice.choice(choice) for choice in style.words)
    people = dice.choice(PEOPLE[script])
    return Merchant(
        script=script,
        entity=Name(words, style.joint, style.front),
        number=_digits(dice, dice.choice(_NUMBERS)),
        person=Name(tuple(dice.choice(choice) for choice in people.words), people.joint),
        phone=_digits(dice, dice.choice(PHONES[script])),
    )


def one_word_off(dice: Random, name: Name, script: Script) -> Name:
    """The name with one word replaced, added or missing."""
    words, place = list(name.words), dice.randrange(len(name.words))
    other = dice.choice([word for word in OTHER_WORDS[script] if word not in words])
    if len(name.joint) == 0 and len(words[place]) == 1:
        other = other[0]
    match dice.choice(("replaced", "replaced", "added", "missing")):
        case "added":
            words.insert(place, other)
        case "missing" if len(words) > 1:
            del words[place]
        case _:
            words[place] = other
    return replace(name, words=tuple(words))


def one_digit_off(dice: Random, number: str) -> str:
    """The number with one digit replaced."""
    place = dice.choice([place for place, digit in enumerate(number) if digit.isdigit()])
    other = dice.choice([digit for digit in "0123456789" if digit != number[place]])
    return number[:place] + other + number[place + 1 :]


def _digits(dice: Random, pattern: str) -> str:
    return "".join(dice.choice("0123456789") if sign == "#" else sign for sign in pattern)
