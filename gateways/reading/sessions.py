"""Models opened as this house runs them: RapidOCR does not offer these settings itself."""

import os
from pathlib import Path
from typing import Any

_THREADS = 2


def session_of(model: Path) -> Any:
    """A model, ready to run. Threads that wait for one another sleep: spinning, they would take what others need."""
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.log_severity_level = 4
    options.enable_cpu_mem_arena = False  # it would keep the memory of the largest page
    options.intra_op_num_threads = min(_THREADS, os.cpu_count() or 1)
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return InferenceSession(str(model), sess_options=options, providers=["CPUExecutionProvider"])
