"""The letters that a recognition model knows, and whether they are those of the scripts it is said to read."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from gateways.reading.alphabets import scripts_in, share_known
from gateways.reading.models import ModelUnusable, SuppliedModel

DETECTION = "PP-OCRv6_det_small.onnx"
RECOGNITION = "PP-OCRv6_rec_small.onnx"
_BESIDE_LETTERS = 2
"""A model also answers for nothing, and for a space."""
_LEAST_SHARE = 0.5
"""Of a script's everyday letters; a model with fewer was described wrongly."""


def of_the_wheel(name: str) -> Path:
    """The path of a model that came with the wheel, found without loading the wheel."""
    found = find_spec("rapidocr")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("rapidocr is not installed: pip install rapidocr onnxruntime")
    return Path(found.origin).parent / "models" / name


@cache
def wheels_scripts() -> frozenset[str]:
    """What the wheel's model can read, by the letters that it knows."""
    return scripts_in(_opened(of_the_wheel(RECOGNITION))[0])


def brings_letters(model: SuppliedModel) -> bool:
    """Whether the model's own file holds its letters."""
    return bool(_opened(model.recognition)[0])


def check_letters(model: SuppliedModel) -> None:
    """Raise ModelUnusable for a model without letters, with others than it answers for, or of other scripts."""
    letters, answers = _opened(model.recognition)
    letters = letters or _from_keys(model)
    if answers is not None and answers != len(letters) + _BESIDE_LETTERS:
        raise ModelUnusable(f"{model.name}: it tells {answers - _BESIDE_LETTERS} letters apart, and has {len(letters)}")
    for script in sorted(model.scripts):
        if share_known(script, letters) < _LEAST_SHARE:
            raise ModelUnusable(f"{model.name}: it does not know the letters of {script}")


def _from_keys(model: SuppliedModel) -> tuple[str, ...]:
    if model.keys is None:
        raise ModelUnusable(f"{model.name}: it brings no letters along: name a file of `keys`")
    try:
        return tuple(model.keys.read_text(encoding="utf-8").splitlines())
    except (OSError, UnicodeDecodeError):
        raise ModelUnusable(f"{model.name}: {model.keys.name} is not text in UTF-8") from None


def _opened(recognition: Path) -> tuple[tuple[str, ...], int | None]:
    """A model's letters, if it brings them along, and how many it tells apart, if it says so."""
    from onnxruntime import InferenceSession

    try:
        session = InferenceSession(str(recognition), providers=["CPUExecutionProvider"])
    except Exception as error:  # the runtime's own errors have no common kind
        raise ModelUnusable(f"{recognition.name} is not a model that ONNX Runtime opens") from error
    described = session.get_modelmeta().custom_metadata_map.get("character", "")
    answers = session.get_outputs()[0].shape[-1]
    return tuple(described.splitlines()), answers if isinstance(answers, int) else None
