"""Pages from Jinja templates: whatever comes from outside is escaped, and a name that is not there is an error."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from domain.vocabulary import Language
from sheets.phrases import Phrases, both

_FOLDER = Path(__file__).parent / "templates"


def render(template: str, language: Language, values: Mapping[str, Any]) -> str:
    """A page in one language."""
    page = _environment().get_template(template)
    return page.render({"say": Phrases(language), "both": both, "language": language.value, **values})


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
