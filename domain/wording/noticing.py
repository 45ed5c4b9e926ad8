"""A notice in its reader's language."""

from domain.notices import OPS_ROLE, News, Notice
from domain.vocabulary import Language
from domain.wording.content import Block, Content, blocks, plain_blocks
from domain.wording.passages import passage
from domain.wording.saying import Reader, say


def notice_content(notice: Notice, reader: Reader) -> Content:
    """What happened. Notices of the first release are as that one wrote them, in English."""
    if notice.title is None:
        texts = (notice.body, notice.for_ops) if reader.role == OPS_ROLE else (notice.body,)
        return Content(subject=notice.subject, blocks=plain_blocks(texts))
    news = News(title=notice.title, said=notice.said, said_to_ops=notice.said_to_ops).read_by(reader.role)
    told = blocks(news.said, reader)
    if notice.name:
        head = Block(heading=say(passage("heading_case", name=notice.name, case=notice.case_id), reader))
        told = (head, *(block.model_copy(update={"level": 3}) for block in told))
    asks = any(paragraph.heading is not None for paragraph in news.said)
    return Content(subject=say(news.title, reader), blocks=told, asks=asks)


def language_of(notice: Notice, reader: Reader) -> Language:
    """The language it is really in."""
    return reader.language if notice.title is not None else Language.ENGLISH
