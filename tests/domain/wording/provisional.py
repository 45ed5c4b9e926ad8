"""Facts whose dates depend on holidays that nobody has announced."""

from domain.facts import Facts


def provisional(facts: Facts) -> Facts:
    """The same, with dates that may still move."""
    window = facts.window
    assert window is not None
    assert window.safe is not None
    safe = window.safe.model_copy(update={"provisional": True})
    return facts.model_copy(update={"window": window.model_copy(update={"safe": safe})})
