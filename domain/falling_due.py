"""The one next instant at which something falls due in a case, and all that happens then."""

from datetime import datetime

from domain.events import Body
from domain.facts import Facts
from domain.timing import Due, Turn, story_due, turned
from domain.watching import next_watch, told_now


def next_due(facts: Facts) -> Due | None:
    """What falls due next: a turn of the story, and at the same instant before anything that is told."""
    story, told_at = story_due(facts), next_watch(facts)
    if told_at is None or (story is not None and story.at <= told_at):
        return story
    return Due(turn=Turn.TOLD, at=told_at)


def fall_due(facts: Facts, due: Due, now: datetime) -> tuple[Body, ...]:
    """What happens at the due instant, or at once where it was slept through.

    Then the story's turn comes first: nobody is reminded of what it has made pointless meanwhile.
    """
    story = story_due(facts)
    if due.turn is Turn.TOLD and (story is None or story.at > now):
        return told_now(facts, now)
    return (turned(facts, story or due, now),)
