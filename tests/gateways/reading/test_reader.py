"""What is printed on a picture is read here, with the models of the wheel (R11, R22, R23)."""

from pathlib import Path

import pytest
from PIL import Image

from domain.reading.model import Page
from gateways.files import FilesUnavailable, FolderFiles
from gateways.reading import FileReader, read_picture
from tests.gateways.reading.drawing import CERTIFICATE, encoded, page, png_that_says

LATIN = frozenset({"Latn"})


def words(read: Page) -> list[str]:
    return [line.text for line in read.lines]


async def test_a_page_is_read_line_by_line(reader: FileReader, files: FolderFiles) -> None:
    read = await reader.read(await files.put(encoded(page(), quality=85)), LATIN)
    assert words(read) == list(CERTIFICATE)
    assert min(line.confidence for line in read.lines) > 0.9
    assert read.scripts == {"Latn", "Hans", "Hant", "Hira", "Kana"}
    assert (read.turned, read.reader.startswith("rapidocr 3.")) == (0, True)


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_turned_page_is_read_upright(turned: int, no_network: None) -> None:
    few = CERTIFICATE[:3]
    read = read_picture(encoded(page(few, (900, 360)).rotate(-turned, expand=True)), LATIN)
    assert (words(read), read.turned) == (list(few), turned)


def test_a_camera_that_says_how_it_was_held_is_heeded(no_network: None) -> None:
    held = Image.Exif()
    held[0x0112] = 6  # to be shown turned by 90 degrees clockwise
    few = CERTIFICATE[:2]
    read = read_picture(encoded(page(few, (900, 240)).rotate(90, expand=True), exif=held), LATIN)
    assert (words(read), read.turned) == (list(few), 0)


def test_scripts_that_the_model_does_not_know_are_not_listed(no_network: None) -> None:
    read = read_picture(encoded(page(["서울 주식회사 북극광", "ООО Северное сияние"], (600, 240))), frozenset({"Hang"}))
    assert not read.scripts & {"Hang", "Cyrl", "Thai", "Grek", "Arab"}


def test_an_empty_page_has_no_lines(no_network: None) -> None:
    read = read_picture(encoded(page([], (600, 400)), "PNG"), LATIN)
    assert (read.lines, read.turned, bool(read.scripts)) == ((), 0, True)


@pytest.mark.parametrize(
    "data",
    [b"", b"%PDF-1.7", encoded(Image.new("RGB", (99, 99)))[:200], png_that_says(9000, 9000), png_that_says(7900, 7900)],
    ids=["empty", "PDF", "cut off", "too many pixels", "too much memory"],
)
async def test_what_cannot_be_shown_is_a_page_without_lines(
    data: bytes, reader: FileReader, files: FolderFiles
) -> None:
    assert await reader.read(await files.put(data), LATIN) == Page()


async def test_a_missing_file_is_a_page_without_lines(reader: FileReader) -> None:
    assert await reader.read(f"sha256:{'0' * 64}", LATIN) == Page()


class Away(FolderFiles):
    """A store that is away."""

    async def get(self, digest: str) -> bytes:
        raise FilesUnavailable("away")


async def test_a_store_that_is_away_raises(tmp_path: Path) -> None:
    with pytest.raises(FilesUnavailable):
        await FileReader(Away(tmp_path)).read(f"sha256:{'0' * 64}", LATIN)
