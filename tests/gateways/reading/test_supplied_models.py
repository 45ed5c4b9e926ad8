"""Further models, which an operator supplies in a folder (`PAILOU_OCR_MODELS`)."""

import shutil
from pathlib import Path

import pytest

from assembly.reading import reader_of
from assembly.settings import Settings, SettingsError
from gateways.files import FolderFiles
from gateways.reading import ModelUnusable, models_in
from gateways.reading.letters import RECOGNITION, of_the_wheel
from tests.gateways.reading.drawing import encoded, page

GOOD = 'name = "second"\nscripts = ["Latn", "Taml"]\nrecognition = "x.onnx"\n'
"""Says that it reads Tamil, of which the checks know no letters: so that it is asked for."""


def supplied(folder: Path, description: str | None = GOOD, model: bytes | None = b"") -> Path:
    place = folder / "models" / "second"
    place.mkdir(parents=True)
    if description is not None:
        (place / "model.toml").write_text(description)
    if model is not None:
        (place / "x.onnx").write_bytes(model)
    return place.parent


def wheels_own(folder: Path, description: str = GOOD) -> Path:
    models = supplied(folder, description, None)
    shutil.copy(of_the_wheel(RECOGNITION), models / "second" / "x.onnx")
    return models


async def test_the_model_that_lists_more_of_the_scripts_reads(files: FolderFiles, tmp_path: Path) -> None:
    reader = reader_of(Settings(ocr_models=wheels_own(tmp_path)), files)
    digest = await files.put(encoded(page(["Company name: Revontuli Design Oy"], (1000, 200))))
    by_second = await reader.read(digest, frozenset({"Latn", "Taml"}))
    by_wheels = await reader.read(digest, frozenset({"Latn"}))
    assert by_second.lines == by_wheels.lines
    assert [line.text for line in by_second.lines] == ["Company name: Revontuli Design Oy"]
    assert by_second.scripts == {"Latn", "Taml"}
    assert by_second.reader.endswith(", second")
    assert "second" not in by_wheels.reader


@pytest.mark.parametrize(
    ("description", "says"),
    [
        (None, "second/model.toml cannot be opened"),
        ("name = ", "second/model.toml is not TOML"),
        ('name = "second"', "second/model.toml: scripts"),
        (GOOD.replace("Latn", "Latin"), "second/model.toml: scripts.0"),
        (GOOD + "kyes = 1", "second/model.toml: kyes"),
        (GOOD.replace("x.onnx", "y.onnx"), "there is no file 'y.onnx'"),
        (GOOD.replace("x.onnx", "../second/x.onnx"), "there is no file '../second/x.onnx'"),
        (GOOD + 'keys = "k.txt"', "there is no file 'k.txt'"),
        (GOOD, "x.onnx is not a model that ONNX Runtime opens"),
    ],
)
def test_a_bad_description_is_told_at_the_start(
    description: str | None, says: str, files: FolderFiles, tmp_path: Path
) -> None:
    models = supplied(tmp_path, description, b"no model")
    with pytest.raises(SettingsError, match=r"^PAILOU_OCR_MODELS: ") as told:
        reader_of(Settings(ocr_models=models), files)
    assert says in str(told.value)


def test_a_script_whose_letters_the_model_does_not_know_is_refused(files: FolderFiles, tmp_path: Path) -> None:
    models = wheels_own(tmp_path, GOOD.replace("Taml", "Hang"))
    with pytest.raises(SettingsError, match="second: it does not know the letters of Hang"):
        reader_of(Settings(ocr_models=models), files)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ModelUnusable, match="should be a folder"):
        models_in(tmp_path / "nowhere")
    with pytest.raises(ModelUnusable, match="no subfolder"):
        models_in(tmp_path)
