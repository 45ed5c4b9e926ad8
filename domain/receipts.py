"""What the sender of a message is told."""

from domain.model import Model


class Receipt(Model):
    """The message was applied. The same `request_id` gets the same receipt, however often it comes."""

    request_id: str
    first: int
    """The number of the first event that the message led to."""
    last: int
    """The number of the last one."""
