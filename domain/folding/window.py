"""What the verification window's turns change."""

from domain import events as e
from domain.facts import Facts, Window
from domain.folding.base import apply, with_changes, with_window, without_safe_date
from domain.journal import Event


@apply.register
def _(body: e.WindowOpened, facts: Facts, event: Event) -> Facts:
    window = Window(opened_at=body.registered_at, closes_at=body.closes_at)
    return with_changes(facts, appid=body.appid, window=window)


@apply.register
def _(body: e.SafeDateSet, facts: Facts, event: Event) -> Facts:
    return with_window(facts, safe=body.safe, safe_before=None, safe_passed=False)


@apply.register
def _(body: e.SafeDatePassed, facts: Facts, event: Event) -> Facts:
    return with_window(facts, safe_passed=True)


@apply.register
def _(body: e.WindowExtended, facts: Facts, event: Event) -> Facts:
    changes = {"closes_at": body.closes_at, "extended": True, "settling_until": None, "passed": False}
    return without_safe_date(facts, **changes)


@apply.register
def _(body: e.WindowClosed, facts: Facts, event: Event) -> Facts:
    return with_window(facts, settling_until=body.settles_at)


@apply.register
def _(body: e.WindowPassed, facts: Facts, event: Event) -> Facts:
    return with_window(facts, passed=True)
