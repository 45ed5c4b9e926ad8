"""Stdout and stderr as a process gets them: closed, full, or of a narrow encoding. No output is worth a traceback."""

import errno
import io
import os
import sys
from contextlib import suppress
from typing import Any, TextIO

from cli.exits import Exit
from cli.telling import note

_GONE = (errno.EPIPE, errno.EBADF)
"""Nobody reads: a reader who goes away (`| head`) has what it wanted, and a closed stream was closed on purpose."""


class Lenient(io.TextIOBase):
    """A stream that writes what can be written, and remembers what went wrong."""

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream
        self.trouble = ""
        """Why something is lost that somebody wanted."""
        if isinstance(stream, io.TextIOWrapper):
            with suppress(OSError, ValueError):
                stream.reconfigure(errors="backslashreplace")

    def write(self, text: str) -> int:
        """Write it, if anybody can have it."""
        self._try("write", text)
        return len(text)

    def flush(self) -> None:
        """Have it written now."""
        self._try("flush")

    def isatty(self) -> bool:
        """Whether a person watches."""
        return self._stream is not None and not self._stream.closed and self._stream.isatty()

    def fileno(self) -> int:
        """The descriptor below."""
        if self._stream is None:
            raise io.UnsupportedOperation("fileno")
        return self._stream.fileno()

    def writable(self) -> bool:
        """Always: what cannot be written is let go."""
        return True

    @property
    def encoding(self) -> str:  # type: ignore[override]
        """The encoding below."""
        return getattr(self._stream, "encoding", None) or "utf-8"

    @property
    def errors(self) -> str:  # type: ignore[override]
        """What becomes of signs that the encoding lacks."""
        return "backslashreplace"

    @property
    def buffer(self) -> Any:
        """The bytes below; the parser's own output may ask for them."""
        return getattr(self._stream, "buffer", None) or io.BytesIO()

    def _try(self, what: str, *arguments: str) -> None:
        try:
            if self._stream is not None:
                getattr(self._stream, what)(*arguments)
        except OSError as error:
            if error.errno not in _GONE:
                self.trouble = error.strerror or type(error).__name__
        except ValueError:  # closed
            return


def be_lenient() -> Lenient:
    """Let this process write leniently from now on; answers its stdout."""
    _keep_standard_numbers()
    sys.stdout, sys.stderr = out, _ = Lenient(sys.stdout), Lenient(sys.stderr)
    return out


def written(out: Lenient, status: int) -> int:
    """The exit status once everything is said: an answer that was lost is no success."""
    out.flush()
    if out.trouble and status == Exit.DONE:
        note(f"error: it is done, but the answer could not be written: {out.trouble}")
        return Exit.UNWRITTEN
    return status


def _keep_standard_numbers() -> None:
    """A database or socket that got the number of a closed stream would be written into by whoever writes there."""
    with suppress(OSError):
        while (number := os.open(os.devnull, os.O_RDWR)) <= 2:
            os.set_inheritable(number, True)
        os.close(number)
