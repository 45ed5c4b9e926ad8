"""How much memory it takes: a process of its own has loaded what a worker has, and looks at large papers.

    python -m bench.memory FOLDER [--read]

prints the most megabytes that it held. The papers are drawn before, by another process.
"""

import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.corpus.plan import Entry
from domain.reading.comparing import scripts_of
from domain.reading.model import PrintedField, Question, Questions
from domain.vocabulary import DocumentKind
from gateways.files import digest_of
from gateways.preflight import inspect

_ROOT = Path(__file__).parents[1]
_RECIPES = {"large": 8, "plain": 8, "photographed": 2, "between_the_megabytes": 2}
_ASKED = Questions(fields=(Question(field=PrintedField.ENTITY_NAME, expected="青藤茶業有限公司"),))


def most_megabytes(*, read: bool) -> float:
    """What a process held at most."""
    with TemporaryDirectory() as folder:
        for entry in (Entry(name, number) for name, count in _RECIPES.items() for number in range(count)):
            sample = entry.made()
            (Path(folder) / f"{entry.id}-{sample.file_name}").write_bytes(sample.data)
        command = [sys.executable, "-m", "bench.memory", folder, *(("--read",) if read else ())]
        done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=True)  # noqa: S603 - our own
    return float(done.stdout)


def main() -> None:
    """Look at a folder's papers, and print the megabytes."""
    import_module("worker")  # with all that it needs: Temporal's SDK, the store, the mailer
    for path in sorted(Path(sys.argv[1]).iterdir()):
        data = path.read_bytes()
        inspect(data, path.name, DocumentKind.CONTACT_ID)
        if "--read" in sys.argv:
            _read(data)
    print(_most_held())  # noqa: T201 - for the other process


def _read(data: bytes) -> None:
    from domain.reading.comparing import compare
    from domain.reading.model import PaperToRead
    from gateways.reading import read_picture

    paper = PaperToRead(kind=DocumentKind.ENTITY_CERTIFICATE, digest=digest_of(data), questions=_ASKED)
    compare(paper, read_picture(data, scripts_of(_ASKED)))


def _most_held() -> float:
    """Linux's own count for this program: that of `resource` may be the parent's, from before it was replaced."""
    said = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())
    return int(said[1]) / 1024 if said else 0.0


if __name__ == "__main__":
    main()
