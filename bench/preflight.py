"""How good the preflight is: a labelled corpus is drawn, looked at, read, and compared with the truth.

    .venv/bin/python bench/preflight.py [--papers N] [--no-ocr] [--processes 2] [--json FILE] [--keep FOLDER]

Status 1 if a target is missed, 2 if it cannot be measured.
"""

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).parents[1])
    from bench.run import main

    sys.exit(main())
