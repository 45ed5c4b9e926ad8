"""What an SMTP failure means for one mail, without the server's words: they may repeat the address."""

from dataclasses import dataclass

import aiosmtplib

_ABOUT_THE_MAIL = (aiosmtplib.SMTPRecipientRefused, aiosmtplib.SMTPDataError)
"""Other refusals, of the login or the sender, are for ops to put right: the mail itself may go through later."""


@dataclass(frozen=True)
class Failure:
    """Why one recipient did not get a mail."""

    role: str
    for_good: bool
    reason: str


def failure_of(error: Exception, role: str) -> Failure:
    """What an error after the connection was made means."""
    if isinstance(error, aiosmtplib.SMTPRecipientsRefused) and error.recipients:
        return failure_of(error.recipients[0], role)  # a mail has one recipient
    if isinstance(error, aiosmtplib.SMTPResponseException):
        for_good = isinstance(error, _ABOUT_THE_MAIL) and error.code >= 500
        return Failure(role, for_good, f"the server answered {error.code}")
    if isinstance(error, aiosmtplib.SMTPNotSupported | ValueError):
        return Failure(role, for_good=True, reason="the server cannot send to such an address")
    return Failure(role, for_good=False, reason=f"the connection was lost: {type(error).__name__}")
