"""The engine: RapidOCR on ONNX Runtime, with the models of its wheel. Nothing is fetched from anywhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from typing import Any

from PIL import Image

from gateways.reading.letters import DETECTION, RECOGNITION, brings_letters, check_letters, of_the_wheel, wheels_scripts
from gateways.reading.models import SuppliedModel
from gateways.reading.sessions import session_of

_LEAST_WIDTH = 96
"""Pixels to which a short piece of print is widened, at a height of 48. With the wheel's 320 a page takes 1.5 times as
long, and is read no better."""
_SETTINGS = {
    "Global.use_cls": False,
    "Global.log_level": "critical",
    "Global.text_score": 0.0,  # what it is unsure of is wanted too: the page was then not read with certainty
    "Det.limit_type": "max",
    "Det.limit_side_len": 960,
    "Rec.rec_batch_num": 1,  # only lines of like length would gain from being read together, and memory would not
    "Rec.rec_img_shape": [3, 48, _LEAST_WIDTH],
}


@dataclass(frozen=True)
class Piece:
    """A piece of print and where it stands: its corners, clockwise from the top left one."""

    text: str
    confidence: float
    corners: tuple[tuple[float, float], ...]


def installed() -> bool:
    """Whether the extra `ocr` is there; loads nothing of it."""
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


class Engine:
    """One recognition model, loaded. Not for two threads at once."""

    def __init__(self, model: SuppliedModel | None = None, before: "Engine | None" = None) -> None:
        """The wheel's own model if none is given; the detection is taken over from the engine before."""
        self._ocr: Any = _loaded(model, before._ocr.text_det if before else None)
        self.name = f"rapidocr {version('rapidocr')}, {model.name if model else RECOGNITION.removesuffix('.onnx')}"
        self.scripts = model.scripts if model else wheels_scripts()

    def read(self, picture: Image.Image) -> tuple[Piece, ...]:
        """Every piece of print on a picture, in no order."""
        import numpy

        pixels = numpy.asarray(picture)[:, :, ::-1]  # the models were made with blue first
        seen = self._ocr(numpy.ascontiguousarray(pixels), use_det=True, use_cls=False, use_rec=True)
        boxes = getattr(seen, "boxes", None)
        return () if boxes is None else tuple(map(_piece, seen.txts, seen.scores, boxes.tolist()))


def _piece(text: str, confidence: float, corners: Sequence[Sequence[float]]) -> Piece:
    return Piece(text.strip(), min(max(float(confidence), 0.0), 1.0), tuple((x, y) for x, y in corners))


def _loaded(model: SuppliedModel | None, detection: Any) -> Any:
    """RapidOCR with every file named: a file that is not named, it would fetch."""
    from omegaconf import flag_override
    from rapidocr import RapidOCR

    keys = {}
    if model is not None:
        check_letters(model)
        keys = {} if brings_letters(model) else {"Rec.rec_keys_path": str(model.keys)}
    ocr = RapidOCR(params=_SETTINGS | keys)
    with flag_override(ocr.cfg, "allow_objects", True):
        ocr.cfg.Rec.session = session_of(model.recognition if model else of_the_wheel(RECOGNITION))
        if detection is None:
            ocr.cfg.Det.session = session_of(of_the_wheel(DETECTION))
    ocr.text_det = detection or ocr._load_det_model()  # type: ignore[no-untyped-call]
    ocr._load_rec_model()  # type: ignore[no-untyped-call] # now: a bad model is known at the start
    return ocr
