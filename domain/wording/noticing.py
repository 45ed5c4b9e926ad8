"""A notice in its reader's language."""

from domain.notices import OPS_ROLE, Notice
from domain.vocabulary import Language
from domain.wording.content import Content, blocks, plain_blocks
from domain.wording.saying import Reader, say


def notice_content(notice: Notice, reader: Reader) -> Content:
    """What happened. Notices of the first release are as that one wrote them, in English."""
    for_ops = reader.role == OPS_ROLE
    if notice.title is None:
        texts = (notice.body, notice.for_ops) if for_ops else (notice.body,)
        return Content(subject=notice.subject, blocks=plain_blocks(texts))
    said = (*notice.said, *notice.said_to_ops) if for_ops else notice.said
    return Content(subject=say(notice.title, reader), blocks=blocks(said, reader))


def language_of(notice: Notice, reader: Reader) -> Language:
    """The language it is really in."""
    return reader.language if notice.title is not None else Language.ENGLISH
