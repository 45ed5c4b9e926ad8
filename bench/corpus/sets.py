"""Papers of several pages, each a file of its own: they are judged together."""

from dataclasses import replace
from random import Random

from bench.corpus.contents import STATEMENTS
from bench.corpus.drafts import Draft, Sample
from bench.corpus.merchants import one_word_off
from bench.corpus.months import Month, back
from bench.corpus.recipe import Recipe, usual
from bench.corpus.saving import save
from domain.vocabulary import DocumentKind as K

_CERTIFICATE = (K.ENTITY_CERTIFICATE,)


def page_for_each_month(dice: Random) -> Sample:
    """A statement with a page for each of the last three months."""
    draft = Draft.of(dice, STATEMENTS)
    return _of_months(draft, draft.printed.months)


def page_of_a_month_lost(dice: Random) -> Sample:
    """The same without one of its pages, and not the newest."""
    draft = Draft.of(dice, STATEMENTS)
    return _of_months(draft, (back(1), back(dice.choice((2, 3)))), "months_missing")


def certificate_and_letter(dice: Random) -> Sample:
    """A certificate with a page behind it that has no number."""
    draft = Draft.of(dice, _CERTIFICATE)
    return _behind(draft.saved(usual(draft, draft.image())), replace(draft, kind=K.TRADEMARK_CERTIFICATE))


def wrong_certificate_and_more(dice: Random) -> Sample:
    """One word of the name is off on both pages."""
    draft = Draft.of(dice, _CERTIFICATE)
    off = draft.but(entity=str(one_word_off(dice, draft.merchant.entity, draft.merchant.script)))
    first = off.saved(usual(off, off.image()), expected=("entity_name_differs",))
    return _behind(first, replace(off, kind=K.TRADEMARK_CERTIFICATE))


def _of_months(draft: Draft, months: tuple[Month, ...], *wrong: str) -> Sample:
    first, *others = (draft.but(months=(month,)) for month in months)
    pages = tuple(save(page.dice, page.image(), ".jpg") for page in others)
    return replace(first.saved(first.image(), ".jpg", wrong), further=pages)


def _behind(first: Sample, second: Draft) -> Sample:
    return replace(first, further=(save(second.dice, second.image(), ".jpg"),))


SETS = (
    Recipe(page_for_each_month, 6),
    Recipe(page_of_a_month_lost, 6),
    Recipe(certificate_and_letter, 5),
    Recipe(wrong_certificate_and_more, 5),
)
