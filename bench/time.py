"""What a life of 45 days with all its reminders takes, on virtual time, beside the same life without any.

    .venv/bin/python bench/time.py [--lives N] [--json]

An online case is registered, and nobody does anything more: people are reminded, ops are alerted, letters go out, the
window closes. Status 1 if a life takes more than the target. Times are of this machine as it is now: the ratio to the
same life without reminders, in the same run, says more.
"""

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).parents[1])
    from assembly.leaving import leave
    from bench.lives import main

    leave(main())
