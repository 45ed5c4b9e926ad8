"""Reading what is printed on a picture, on this machine alone: the models come with the extra `ocr`."""

from gateways.reading.engine import installed
from gateways.reading.models import ModelUnusable, SuppliedModel, models_in
from gateways.reading.reader import FileReader, read_picture

__all__ = ["FileReader", "ModelUnusable", "SuppliedModel", "installed", "models_in", "read_picture"]
