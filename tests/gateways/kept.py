"""File stores to test, with a way behind them: what lies there, and how it gets damaged."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import Request, urlopen
from uuid import uuid4

import obstore
from obstore.store import LocalStore, ObjectStore, S3Store

from gateways.files import Files, FolderFiles, ObjectFiles

KEY, SECRET = "AKIA-MARKER-KEY", "marker-secret"


@dataclass
class Kept:
    """A store, and what lies behind it."""

    files: Files
    again: Callable[[], Files]
    """The same place, as another process has it."""
    behind: ObjectStore

    def places(self) -> list[str]:
        """All that is stored."""
        return [str(one["path"]) for page in obstore.list(self.behind) for one in page]

    def damage(self, data: bytes) -> None:
        """Somebody writes over the one file that there is."""
        (place,) = self.places()
        obstore.put(self.behind, place, data)


@contextmanager
def object_server() -> Iterator[str]:
    """An S3-compatible server; answers its address."""
    from moto.server import ThreadedMotoServer  # half a second, for the few tests that need it

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        yield "http://{}:{}".format(*server.get_host_and_port())
    finally:
        server.stop()


def in_folder(root: Path) -> Kept:
    """A folder."""
    root.mkdir()
    return Kept(FolderFiles(root), lambda: FolderFiles(root), LocalStore(root))


def in_bucket(endpoint: str) -> Kept:
    """A new bucket."""
    bucket = f"papers-{uuid4().hex}"
    with urlopen(Request(f"{endpoint}/{bucket}", method="PUT")):  # noqa: S310 - of our own server
        pass

    def files() -> ObjectFiles:
        return ObjectFiles(bucket, "pre/fix", endpoint=endpoint)

    return Kept(files(), files, S3Store(bucket, config={"endpoint": endpoint}, client_options={"allow_http": True}))
