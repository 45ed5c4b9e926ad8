"""What a notice says that waited for its reader's working hours, among the other matters of a letter."""

from domain.notices import News
from domain.outbox import OutboxItem
from domain.wording.content import Block, Line, blocks
from domain.wording.passages import Moment, passage
from domain.wording.saying import Reader, say


def news_blocks(item: OutboxItem, news: News, reader: Reader) -> tuple[Block, ...]:
    """Its title, when it happened, and all that it says; a paragraph with a heading of its own needs no title."""
    told = blocks(news.said, reader)
    when = Line(text=say(passage("news_of", at=Moment(at=item.at)), reader))
    title = "" if told and told[0].heading else say(news.title, reader)
    first = Block(heading=title) if title or not told else told[0]
    rest = told if title else told[1:]
    return tuple(
        block.model_copy(update={"level": 3})
        for block in (first.model_copy(update={"lines": (when, *first.lines)}), *rest)
    )


def asks(news: News) -> bool:
    """Whether it tells of a step to be done."""
    return any(paragraph.heading is not None for paragraph in news.said)
