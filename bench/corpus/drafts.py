"""A draft: one paper of the corpus while it is made, and the sample that it becomes."""

from dataclasses import dataclass, field, replace
from random import Random
from typing import Self

from PIL import Image

from bench.corpus.cards import draw_card
from bench.corpus.contents import CARDS, STATEMENTS, Printed, content_of, printed_by
from bench.corpus.layouts import draw_page
from bench.corpus.merchants import Merchant, Script, invent
from bench.corpus.months import AS_OF, whole
from bench.corpus.saving import any_extension, save
from domain.reading.model import PaperToRead, PrintedField, Question, Questions
from domain.reading.questions import fields_of
from domain.vocabulary import DocumentKind as K
from gateways.files import digest_of

READ = (Script.LATIN, Script.HANT, Script.HANS, Script.JAPANESE)
"""Scripts that the supplied reader is to know."""

PAGES = tuple(kind for kind in K if kind not in CARDS)
ASKED = tuple(kind for kind in K if fields_of(kind))
"""Kinds that are read."""


@dataclass(frozen=True)
class Sample:
    """One file of the corpus, with the truth about it."""

    kind: K
    script: Script
    file_name: str
    data: bytes = field(repr=False)
    questions: Questions = field(default_factory=Questions)
    expected: frozenset[str] = frozenset()
    """Codes of what is wrong with it: each has to be found."""
    open: frozenset[str] = frozenset()
    """Names of checks about which nothing is claimed: what they say of this file is not counted."""

    further: tuple[bytes, ...] = field(default=(), repr=False)
    """More pages of the same paper, each a file."""

    @property
    def pages(self) -> tuple[tuple[PaperToRead, bytes], ...]:
        """Every page as a case would have it read, with its bytes."""
        return tuple(
            (PaperToRead(kind=self.kind, digest=digest_of(data), questions=self.questions), data)
            for data in (self.data, *self.further)
        )


@dataclass(frozen=True)
class Draft:
    """A merchant, a kind of paper, and what is printed on it."""

    dice: Random
    kind: K
    merchant: Merchant
    printed: Printed
    scale: float

    @classmethod
    def of(cls, dice: Random, kinds: tuple[K, ...] = tuple(K), scripts: tuple[Script, ...] = READ) -> Self:
        """Some paper of some merchant, as it should be."""
        kind, merchant = dice.choice(kinds), invent(dice, dice.choice(scripts))
        months = whole(dice) if kind in STATEMENTS else ()
        return cls(dice, kind, merchant, printed_by(merchant, months), dice.uniform(0.75, 1.15))

    def but(self, **printed: object) -> Self:
        """The same, with something else printed on it."""
        return replace(self, printed=replace(self.printed, **printed))  # type: ignore[arg-type]

    @property
    def letters(self) -> float:
        """How high the body's print is, in pixels: what blur is measured against."""
        return 28 * self.scale

    def image(self, *, pale: bool = False) -> Image.Image:
        """The paper, drawn."""
        content = content_of(self.dice, self.kind, self.merchant, self.printed)
        if self.kind in CARDS:
            return draw_card(self.dice, content, self.scale, pale=pale)
        return draw_page(self.dice, content, self.scale)

    def saved(
        self, image: Image.Image, extension: str = "", expected: tuple[str, ...] = (), unclaimed: tuple[str, ...] = ()
    ) -> Sample:
        """The picture as a file, in some format if none is named."""
        chosen = extension or any_extension(self.dice, image)
        return self.sample(save(self.dice, image, chosen), chosen, expected, unclaimed)

    def sample(
        self, data: bytes, extension: str, expected: tuple[str, ...] = (), unclaimed: tuple[str, ...] = ()
    ) -> Sample:
        """Some bytes as this paper's file."""
        return Sample(
            kind=self.kind,
            script=self.merchant.script,
            file_name=f"{self.kind}{extension}",
            data=data,
            questions=self._questions(),
            expected=frozenset(expected),
            open=frozenset(unclaimed),
        )

    def _questions(self) -> Questions:
        right = printed_by(self.merchant)
        expected = {
            PrintedField.ENTITY_NAME: right.entity,
            PrintedField.REGISTRATION_NUMBER: right.number,
            PrintedField.CONTACT_NAME: right.person,
            PrintedField.CONTACT_PHONE: right.phone,
        }
        asked = tuple(Question(field=name, expected=expected[name]) for name in fields_of(self.kind))
        months = self.kind in STATEMENTS
        return Questions(fields=asked, months=months, as_of=AS_OF if months else None)
