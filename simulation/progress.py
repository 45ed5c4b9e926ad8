"""Live progress of a show: a bar on a terminal, a line for each case elsewhere."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from simulation.show import Ending


@contextmanager
def following(console: Console, total: int) -> Iterator[Callable[[Ending], None]]:
    """What to call with each ending."""
    if not console.is_terminal:
        yield lambda ending: console.print(_line(ending), markup=False, highlight=False)
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console) as bar:
        task = bar.add_task("cases", total=total)

        def on_ending(ending: Ending) -> None:
            bar.console.print(_line(ending), markup=False, highlight=False)
            bar.advance(task)

        yield on_ending


def _line(ending: Ending) -> str:
    return f"{ending.part.case_id}: {ending.got}"
