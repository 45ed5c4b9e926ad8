"""The place of a text that is most like a pattern: few letters to change, add or take away."""

from dataclasses import dataclass

BREAK = "\n"
"""Stands in a text for what no place may hold."""


@dataclass(frozen=True)
class Near:
    """A place that is like the pattern."""

    changes: int
    start: int
    end: int


def nearest(pattern: str, text: str, most_changes: int) -> list[Near]:
    """The places with at most so many changes, the best of each neighbourhood, the best first."""
    found: list[Near] = []
    for near in _ends(pattern, text):
        if near.changes > most_changes or near.end <= near.start:
            continue
        if found and near.start < found[-1].end:
            if near.changes < found[-1].changes:
                found[-1] = near
        else:
            found.append(near)
    return sorted(found, key=lambda near: (near.changes, near.start))


def _ends(pattern: str, text: str) -> list[Near]:
    """For each letter of the text, the best place that ends there (Sellers 1980); of equals the shortest."""
    costs, starts = list(range(len(pattern) + 1)), [0] * (len(pattern) + 1)
    ends = []
    for place, letter in enumerate(text):
        if letter == BREAK:
            costs, starts = list(range(len(pattern) + 1)), [place + 1] * (len(pattern) + 1)
            continue
        diagonal_cost, diagonal_start = costs[0], starts[0]
        starts[0] = place + 1
        for row, wanted in enumerate(pattern, start=1):
            choices = (
                (diagonal_cost + (letter != wanted), -diagonal_start),
                (costs[row] + 1, -starts[row]),
                (costs[row - 1] + 1, -starts[row - 1]),
            )
            diagonal_cost, diagonal_start = costs[row], starts[row]
            cost, start = min(choices)
            costs[row], starts[row] = cost, -start
        ends.append(Near(costs[-1], starts[-1], place + 1))
    return ends


def changes(one: str, other: str) -> int:
    """How many letters to change, add or take away, or to swap with their neighbour, from one to the other."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        current = [row]
        for column, wanted in enumerate(other, start=1):
            cost = min(last[column - 1] + (letter != wanted), last[column] + 1, current[column - 1] + 1)
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == wanted:
                cost = min(cost, before[column - 2] + 1)
            current.append(cost)
        before, last = last, current
    return last[-1]
