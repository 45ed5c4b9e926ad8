"""Pages and letters from Jinja templates: what comes from outside is escaped, a name that is not there is an error."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from domain.vocabulary import Language
from sheets.phrases import Phrases, both

_FOLDER = Path(__file__).parent / "templates"


def render(template: str, language: Language, values: Mapping[str, Any]) -> str:
    """A page or a letter in one language."""
    page = _environment().get_template(template)
    return page.render({"say": Phrases(language), "both": both, "language": language.value, **values})


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=select_autoescape(disabled_extensions=("txt",), default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
