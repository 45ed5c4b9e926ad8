"""What a notice says, before it has a key."""

from collections.abc import Iterable, Sequence

from domain.model import Model
from domain.vocabulary import Owner
from domain.wording.passages import Paragraph, Passage, passage


class Announcement(Model):
    """What is told, and to whom."""

    subject: Passage
    said: tuple[Paragraph, ...]
    owners: tuple[Owner, ...]
    for_ops: tuple[Paragraph, ...] = ()
    """What ops alone read: words of their own, or a task of theirs, which then gives the subject of their mail."""
    leads: bool = False
    """It gives the subject, whatever else is told."""


def together(parts: Sequence[Announcement]) -> Announcement:
    """One notice of all parts; the last one gives the subject, unless one leads.

    What is for ops alone, nobody else reads, and it gives the subject of ops' mail.
    """
    shared = [part for part in parts if part.owners != (Owner.OPS,)] or list(parts)
    leading = [part for part in shared if part.leads] or shared
    owners = {owner for part in parts for owner in part.owners}
    for_ops = [
        paragraph
        for part in parts
        for paragraph in (*part.for_ops, *(() if part in shared else _under_its_subject(part)))
    ]
    return Announcement(
        subject=leading[-1].subject,
        said=tuple(paragraph for part in shared for paragraph in part.said),
        owners=tuple(owner for owner in Owner if owner in owners),
        for_ops=tuple(for_ops),
    )


def _under_its_subject(part: Announcement) -> tuple[Paragraph, ...]:
    first, *rest = part.said
    return (first if first.heading else first.model_copy(update={"heading": part.subject}), *rest)


def bounded(said: Iterable[Paragraph], limit: int) -> tuple[Paragraph, ...]:
    """As many paragraphs as fit into so many characters of JSON, the first in any case, and how many more there are."""
    paragraphs = tuple(said)
    kept, size = 0, 0
    for paragraph in paragraphs:
        size += len(paragraph.model_dump_json())
        if kept and size > limit:
            break
        kept += 1
    left_out = len(paragraphs) - kept
    more = (Paragraph(lines=(passage("and_more", count=left_out),)),) if left_out else ()
    return (*paragraphs[:kept], *more)
