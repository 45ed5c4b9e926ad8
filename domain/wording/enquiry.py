"""A polite enquiry to a review agency, in Chinese with English below. No personal data (R14, R32)."""

from collections.abc import Sequence

from domain.business_days import shanghai_date
from domain.vocabulary import Language
from domain.wording.content import Block, Content, Line
from domain.wording.matters import Matter
from domain.wording.passages import Day, Passage, passage
from domain.wording.saying import Reader, say


def enquiry(matters: Sequence[Matter], reader: Reader) -> Content:
    """The enquiry about all reviews that one agency has let run over. Raises ValueError if there is none."""
    about = tuple(said for matter in matters if (said := _about(matter)) is not None)
    if not about:
        raise ValueError("an enquiry needs something to ask")
    readers = [reader.model_copy(update={"language": language}) for language in (Language.CHINESE, Language.ENGLISH)]
    subject = " / ".join(say(passage("enquiry_subject"), each) for each in readers)
    return Content(subject=subject, blocks=tuple(block for each in readers for block in _blocks(about, each)))


def can_be_asked(matter: Matter) -> bool:
    """Whether an enquiry has words for it."""
    return _about(matter) is not None


def _blocks(about: tuple[Passage, ...], reader: Reader) -> tuple[Block, ...]:
    answer = passage("enquiry_answer_to", email=reader.answers_to) if reader.answers_to else passage("enquiry_answer")
    greeting = Line(text=say(passage("enquiry_greeting"), reader))
    closing = tuple(Line(text=say(one, reader)) for one in (passage("enquiry_thanks"), answer))
    items = tuple(say(one, reader) for one in about)
    return (
        Block(lines=(greeting,), items=items, language=reader.language),
        Block(lines=closing, language=reader.language),
    )


def _about(matter: Matter) -> Passage | None:
    """None: nothing is in review any longer, or there is no appid by which the agency could find it."""
    application, appid = matter.facts.application, matter.facts.appid
    since = application.review_counts_from if application else None
    if application is None or since is None or appid is None:
        return None
    return passage(
        "enquiry_about",
        appid=appid,
        application=application.number,
        since=Day(day=shanghai_date(since)),
    )
