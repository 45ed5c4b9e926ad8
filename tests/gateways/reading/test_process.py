"""What reading costs a process, and what merely importing it does not."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.gateways.reading.drawing import encoded, page

ROOT = Path(__file__).parents[3]
MOST_MEGABYTES = 600
_LOADED = (
    "import sys, gateways.reading as r; r.installed(); print({'rapidocr', 'onnxruntime', 'cv2'} & set(sys.modules))"
)
# The peak since the program began: `ru_maxrss` would count what the process was forked from.
_READ = """
import re, sys, warnings
from pathlib import Path
warnings.simplefilter("error")
from gateways.reading import read_picture
read = read_picture(sys.stdin.buffer.read(), frozenset({"Latn"}))
peak = re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())
print(len(read.lines), int(peak[1]) // 1024)
"""


def run(code: str, given: bytes = b"") -> str:
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, input=given, capture_output=True, check=True)
    assert done.stderr == b""
    return done.stdout.decode()


def test_importing_the_reader_loads_no_engine() -> None:
    assert run(_LOADED).strip() == "set()"


@pytest.mark.skipif(
    not Path("/proc/self/status").exists(), reason="the peak of a process is told by Linux's /proc alone"
)
def test_a_large_page_is_read_within_600_megabytes() -> None:
    lines = [f"{number:02} Sep 2026 Card payment at a shop, EUR 12.{number:02}" for number in range(1, 8)]
    large = encoded(page(lines, (4960, 7016), 130), "PNG")
    seen, megabytes = map(int, run(_READ, large).split())
    assert (seen, megabytes < MOST_MEGABYTES) == (7, True), f"{megabytes} MB"
