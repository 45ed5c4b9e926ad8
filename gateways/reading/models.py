"""Further recognition models, which an operator supplies in folders of their own."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

DESCRIPTION = "model.toml"


class ModelUnusable(Exception):  # noqa: N818 - says what is so
    """A supplied model cannot be used; the message says which and why."""


@dataclass(frozen=True)
class SuppliedModel:
    """A recognition model beside the wheel's own."""

    name: str
    scripts: frozenset[str]
    """ISO 15924 codes."""
    recognition: Path
    keys: Path | None = None
    """Its letters, one a line, where the model does not bring them along."""


class _Description(BaseModel):
    """What stands in `model.toml`."""

    model_config = ConfigDict(extra="forbid", strict=True)

    name: Annotated[str, Field(min_length=1, max_length=60, pattern=r"^[\w.+-]+$")]
    scripts: Annotated[
        list[Annotated[str, StringConstraints(pattern=r"^[A-Z][a-z]{3}$")]], Field(min_length=1, max_length=20)
    ]
    recognition: str
    keys: str | None = None


def models_in(folder: Path) -> tuple[SuppliedModel, ...]:
    """The models of a folder's subfolders, by name; raise ModelUnusable at the first that is not as it should be."""
    if not folder.is_dir():
        raise ModelUnusable("should be a folder")
    found = tuple(_model_of(place) for place in sorted(folder.iterdir()) if place.is_dir())
    if not found:
        raise ModelUnusable(f"has no subfolder with a {DESCRIPTION}")
    return found


def _model_of(place: Path) -> SuppliedModel:
    described = _described(place)
    return SuppliedModel(
        name=described.name,
        scripts=frozenset(described.scripts),
        recognition=_file(place, described.recognition),
        keys=_file(place, described.keys) if described.keys is not None else None,
    )


def _described(place: Path) -> _Description:
    try:
        return _Description.model_validate(tomllib.loads((place / DESCRIPTION).read_text(encoding="utf-8")))
    except OSError:
        raise ModelUnusable(f"{place.name}/{DESCRIPTION} cannot be opened") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ModelUnusable(f"{place.name}/{DESCRIPTION} is not TOML: {error}") from None
    except ValidationError as error:
        wrong = error.errors(include_input=False)[0]
        key = ".".join(map(str, wrong["loc"]))
        raise ModelUnusable(f"{place.name}/{DESCRIPTION}: {key}: {wrong['msg']}") from None


def _file(place: Path, name: str) -> Path:
    """A file of the model's own folder: a name with a path in it would lead elsewhere."""
    if Path(name).name != name or not (place / name).is_file():
        raise ModelUnusable(f"{place.name}: there is no file {name!r}")
    return place / name
