"""What the mailers raise. No message holds an address (R14).

NotSent (the port's)
└── MailFailed
    ├── MailRefused      for good: trying again is no use
    └── MailUnavailable  at least one mail may go through later
"""

from collections.abc import Iterable

from activities.ports import NotSent


class MailFailed(NotSent):
    """Some recipients did not get their mail; all others did."""

    def __init__(self, refused: Iterable[str], delayed: Iterable[str], reasons: Iterable[str]) -> None:
        self.refused = tuple(refused)
        """Roles of the recipients refused for good."""
        self.delayed = tuple(delayed)
        """Roles of the recipients that may be reached later."""
        super().__init__((*self.refused, *self.delayed), "; ".join(dict.fromkeys(reasons)))


class MailRefused(MailFailed):
    """Every mail that failed was refused for good."""


class MailUnavailable(MailFailed):
    """The server is away, or asks to try again later."""
