"""Who reads what is printed on papers, and with which models, as the settings say."""

from activities.ports import Reader
from assembly.settings import ReadingPlace, Settings, SettingsError
from domain.papers import ReadingOffer
from gateways.files import Files
from gateways.reading import FileReader, ModelUnusable, SuppliedModel, installed, models_in

_IN_THIS_PROCESS = (ReadingPlace.HERE, ReadingPlace.ONLY)


def reads_here(settings: Settings) -> bool:
    """Whether this process reads. `SettingsError` if it is told to and cannot."""
    if settings.reading in _IN_THIS_PROCESS and not installed():
        raise SettingsError(
            f"PAILOU_READING: `{settings.reading}` needs the extra `ocr`: pip install rapidocr onnxruntime"
        )
    return settings.reading in _IN_THIS_PROCESS or (settings.reading is ReadingPlace.AUTO and installed())


def reading_offer(settings: Settings) -> ReadingOffer:
    """What a case is told about readers."""
    available = settings.reading is ReadingPlace.ELSEWHERE or reads_here(settings)
    return ReadingOffer(available=available, patience_seconds=settings.reading_patience)


def build_reader(settings: Settings, files: Files) -> Reader | None:
    """The reader of this process, if it has one."""
    return reader_of(settings, files) if reads_here(settings) else None


def reader_of(settings: Settings, files: Files) -> FileReader:
    """The reader. Supplied models are loaded once, so that a bad one is a `SettingsError` now and not on some paper."""
    reader = FileReader(files, supplied_models(settings))
    if settings.ocr_models is not None:
        try:
            reader.prove()
        except ModelUnusable as error:
            raise SettingsError(f"PAILOU_OCR_MODELS: {error}") from None
    return reader


def supplied_models(settings: Settings) -> tuple[SuppliedModel, ...]:
    """The models of the folder that the settings name; `SettingsError` if one is not as it should be."""
    try:
        return models_in(settings.ocr_models) if settings.ocr_models is not None else ()
    except ModelUnusable as error:
        raise SettingsError(f"PAILOU_OCR_MODELS: {error}") from None
