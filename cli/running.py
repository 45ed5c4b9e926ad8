"""One call of the command line: runs it, tells what went wrong, answers the exit status."""

from __future__ import annotations

import traceback
from collections.abc import Sequence
from functools import cache
from pathlib import PurePath
from typing import Any

import typer
from typer.exceptions import TyperException

from cli.app import app
from cli.desk import Desk, Session
from cli.exits import BadInput, Exit, Unreachable
from cli.telling import note, plain, print_json

_RPC = "Temporal answered"
"""How the failures of Temporal itself begin; they speak of namespaces and limits, not of people."""

_TOO_MANY = "Got unexpected extra argument"


def run(desk: Desk, arguments: Sequence[str]) -> int:
    """Run the command that the arguments name; answers the exit status. No error shows a traceback."""
    session = Session(desk, as_json="--json" in arguments)  # also for errors before the option is seen
    try:
        _check_readable(arguments)
        done: Any = _command().main(list(arguments), prog_name="starter.py", standalone_mode=False, obj=session)
    except TyperException as error:
        return _usage(session, error)
    except BadInput as error:
        return _failed(session, Exit.BAD_INPUT, "bad_input", str(error))
    except Unreachable as error:
        return _failed(session, Exit.UNREACHABLE, "unavailable", str(error))
    except (KeyboardInterrupt, typer.Abort):
        return Exit.INTERRUPTED
    except Exception as error:  # noqa: BLE001 - whatever it is, people get words and scripts a status
        return _other(session, error)
    return done if isinstance(done, int) else Exit.DONE


@cache
def _command() -> Any:
    return typer.main.get_command(app)


def _check_readable(arguments: Sequence[str]) -> None:
    for number, argument in enumerate(arguments, start=1):
        try:
            argument.encode()
        except UnicodeEncodeError:
            raise BadInput(f"argument {number} is no UTF-8") from None


def _usage(session: Session, error: TyperException) -> int:
    """The words of the parser, without values that may be personal."""
    words = error.format_message()
    if not words:
        return Exit.BAD_INPUT  # the help was shown instead
    if words.startswith(_TOO_MANY):
        words = "there are more arguments than this command takes; put values with spaces into quotes"
    return _failed(session, Exit.BAD_INPUT, "bad_input", words)


def _other(session: Session, error: Exception) -> int:
    from cases import UnexpectedFailure
    from domain.refusals import Code, Refused
    from store import StoreUnavailable

    if isinstance(error, Refused):
        statuses = {Code.NO_SUCH_CASE: Exit.NO_SUCH_CASE, Code.UNAVAILABLE: Exit.UNREACHABLE}
        return _refused(session, error, statuses.get(error.code, Exit.REFUSED))
    if isinstance(error, StoreUnavailable):
        return _failed(session, Exit.UNREACHABLE, Code.UNAVAILABLE, str(error))
    if isinstance(error, UnexpectedFailure) and str(error).startswith(_RPC):
        return _failed(
            session, Exit.UNREACHABLE, Code.UNAVAILABLE, f"{str(error).rstrip('.')}. Look at TEMPORAL_NAMESPACE."
        )
    return _failed(session, Exit.DEFECT, "defect", f"this should not happen: {type(error).__name__} at {_place(error)}")


def _place(error: Exception) -> str:
    """Where a defect shows. Its own words are not told: they may repeat personal values."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{PurePath(last.filename).name}:{last.lineno}"


def _refused(session: Session, refusal: Any, status: Exit) -> int:
    word = "refused" if status is Exit.REFUSED else "error"
    note(f"{word}: {refusal.code}: {plain(refusal.message)}")
    for field in refusal.fields:
        note(f"  {plain(field.field)}: {plain(field.message)}")
    if session.as_json:
        more = {name: getattr(refusal, name) for name in ("request_id", "view") if hasattr(refusal, name)}
        told = {"code": str(refusal.code), "message": refusal.message, "fields": refusal.fields, **more}
        print_json({"error": told})
    return status


def _failed(session: Session, status: Exit, code: str, words: str) -> int:
    note(f"error: {plain(words)}")
    if session.as_json:
        print_json({"error": {"code": str(code), "message": words, "fields": []}})
    return status
