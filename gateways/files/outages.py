"""What is said of an object store that does not do what it is asked."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from obstore.exceptions import BaseError, PermissionDeniedError, UnauthenticatedError

_NO_KEY = "<Code>NoSuchKey</Code>"
_NO_BUCKET = "<Code>NoSuchBucket</Code>"
_NO_REGION = "incorrectly configured region"
_NO_CREDENTIALS = "://169.254."
"""Without keys in the environment, a cloud's own machines are asked for theirs at this address."""

_KEYS = "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"


class FilesUnavailable(OSError):  # noqa: N818 - says what callers may rely on: it is temporary
    """The object store is away, or a setting names the wrong one; the same call may succeed later.

    The words name settings. They repeat nothing of the store's own answer: it holds addresses and keys.
    """

    def __init__(self, words: str) -> None:
        super().__init__(errno.EIO, words)


@contextmanager
def outages_told() -> Iterator[None]:
    """Whatever the object store raises becomes `FilesUnavailable`."""
    try:
        yield
    except (PermissionDeniedError, UnauthenticatedError):
        raise FilesUnavailable(f"the object store refuses us: look at {_KEYS} and the rights they give") from None
    except (FileNotFoundError, BaseError) as error:
        raise FilesUnavailable(_words(str(error))) from None


def says_no_such_key(error: FileNotFoundError) -> bool:
    """Whether an object store itself says that it has no such file."""
    return _NO_KEY in str(error)


def _words(answer: str) -> str:
    if _NO_BUCKET in answer:
        return "there is no such bucket: look at PAILOU_FILES"
    if _NO_REGION in answer:
        return "the bucket lies in another region: look at PAILOU_FILES_REGION"
    if _NO_CREDENTIALS in answer:
        return f"there are no credentials: set {_KEYS}"
    return "no object store answers: look at PAILOU_FILES_ENDPOINT"
