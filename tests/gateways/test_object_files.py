"""An object store that does not do what it is asked: said in words, without secrets, and tried again by activities."""

import traceback
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from assembly.house import build_files
from assembly.settings import Settings, SettingsError, load_settings
from gateways.files import Files, FilesUnavailable, FolderFiles, ObjectFiles, digest_of
from tests.gateways.kept import KEY, SECRET

DIGEST = digest_of(b"a paper")
SHORT = timedelta(seconds=2)
CALLS: dict[str, Callable[[Files], Awaitable[object]]] = {
    "put": lambda files: files.put(b"a paper"),
    "get": lambda files: files.get(DIGEST),
    "exists": lambda files: files.exists(DIGEST),
    "erase": lambda files: files.erase(DIGEST, unless_put_since=datetime.now(UTC)),
}
pytestmark = pytest.mark.usefixtures("credentials")


async def told(call: Callable[[Files], Awaitable[object]], files: Files) -> str:
    """What a log would show."""
    with pytest.raises(OSError) as failure:  # noqa: PT011 - the kind is what is looked at
        await call(files)
    assert isinstance(failure.value, FilesUnavailable)
    shown = "".join(traceback.format_exception(failure.value))
    assert not [secret for secret in (KEY, SECRET, "127.0.0.1") if secret in shown]
    return str(failure.value.strerror)


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
async def test_a_bucket_that_is_not_there_is_an_outage_and_no_missing_file(
    call: Callable[[Files], Awaitable[object]], endpoint: str
) -> None:
    assert "look at PAILOU_FILES" in await told(call, ObjectFiles("no-such-bucket", endpoint=endpoint))


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
async def test_a_store_that_nobody_serves_is_an_outage(call: Callable[[Files], Awaitable[object]]) -> None:
    files = ObjectFiles("papers", endpoint="http://127.0.0.1:1", patience=SHORT)
    assert "PAILOU_FILES_ENDPOINT" in await told(call, files)


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (404, "PAILOU_FILES_ENDPOINT"),
        (403, "AWS_ACCESS_KEY_ID"),
        (500, "PAILOU_FILES_ENDPOINT"),
        (301, "PAILOU_FILES_REGION"),
    ],
)
async def test_whatever_answers_instead_of_a_store_never_lets_a_file_pass_for_gone(status: int, words: str) -> None:
    class Stranger(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_HEAD = do_PUT = do_DELETE = do_GET  # noqa: N815 - the names that http.server asks for

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Stranger) as server:
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        files = ObjectFiles("papers", endpoint=f"http://127.0.0.1:{server.server_address[1]}", tries=1, patience=SHORT)
        for call in CALLS.values():
            assert words in await told(call, files)
        server.shutdown()


async def test_settings_choose_the_store(monkeypatch: pytest.MonkeyPatch, endpoint: str) -> None:
    assert isinstance(build_files(Settings()), FolderFiles)
    assert isinstance(build_files(Settings(files="some/folder")), FolderFiles)
    monkeypatch.setenv("PAILOU_FILES", "s3://papers/some/prefix")
    monkeypatch.setenv("PAILOU_FILES_ENDPOINT", endpoint)
    monkeypatch.setenv("PAILOU_FILES_REGION", "eu-central-1")
    assert isinstance(build_files(load_settings()), ObjectFiles)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("FILES", "s3://UPPER-secret"),
        ("FILES", "gs://secret/papers"),
        ("FILES", "s3://"),
        ("FILES_ENDPOINT", "secret:9000"),
        ("FILES_ENDPOINT", "https://user:secret@host"),
        ("FILES_REGION", "a secret"),
        ("ERASE_PAPERS_AFTER_DAYS", "secret"),
        ("ERASE_PAPERS_AFTER_DAYS", "0"),
    ],
)
def test_a_wrong_setting_is_named_without_its_value(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(f"PAILOU_{name}", value)
    with pytest.raises(SettingsError, match=f"PAILOU_{name}: ") as wrong:
        load_settings()
    assert "secret" not in str(wrong.value)


def test_one_key_without_the_other_is_a_wrong_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAILOU_FILES", "s3://papers")
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    with pytest.raises(SettingsError, match="AWS_SECRET_ACCESS_KEY is not set"):
        load_settings()
