"""The engines of this process: one reads at a time, and one recognition model is in memory at a time."""

from collections.abc import Sequence
from threading import Lock

from PIL import Image

from domain.reading.model import Line, Page
from gateways.reading.engine import Engine, Piece
from gateways.reading.letters import wheels_scripts
from gateways.reading.models import SuppliedModel
from gateways.reading.ordering import in_order
from gateways.reading.turning import read_upright

_TURN = Lock()
"""The engine is not for two threads at once, and two pages at once would take twice the memory."""


class Engines:
    """Reads pictures by the model that knows their scripts best."""

    def __init__(self, models: Sequence[SuppliedModel] = ()) -> None:
        self._models = tuple(models)
        self._last: tuple[SuppliedModel | None, Engine] | None = None

    def prove(self) -> None:
        """Load every model once; raise ModelUnusable for the first that cannot be used."""
        for model in (*self._models, None):
            with _TURN:
                self._engine(model)

    def read(self, picture: Image.Image, scripts: frozenset[str]) -> Page:
        """The print of a picture, turned upright if need be."""
        with _TURN:
            engine = self._engine(self._best_for(scripts))
            pieces, turned = read_upright(picture, engine.read)
        return Page(
            lines=tuple(map(_line, in_order(pieces))), scripts=engine.scripts, reader=engine.name, turned=turned
        )

    def _best_for(self, scripts: frozenset[str]) -> SuppliedModel | None:
        """The model that lists the most of these scripts; the wheel's own if none lists more."""
        best, most = None, len(scripts & wheels_scripts())
        for model in self._models:
            if len(scripts & model.scripts) > most:
                best, most = model, len(scripts & model.scripts)
        return best

    def _engine(self, model: SuppliedModel | None) -> Engine:
        if self._last is None or self._last[0] != model:
            before = self._last[1] if self._last else None
            self._last = None
            self._last = (model, Engine(model, before))
        return self._last[1]


def _line(piece: Piece) -> Line:
    return Line(text=piece.text, confidence=piece.confidence)
