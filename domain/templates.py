"""Templates of the form and the letter: Tencent's own files, as ops got them (R18, R19). Pailou makes none itself."""

from collections.abc import Iterable
from datetime import date

from domain.model import Digest, Instant, Model, Text
from domain.vocabulary import Language, TemplateKind

MAX_TEMPLATE_BYTES = 10 * 1024 * 1024
"""More is no form to fill in."""


class TemplateFile(Model):
    """A template as it was loaded. The bytes lie in the file store."""

    kind: TemplateKind
    language: Language
    digest: Digest
    file_name: str
    """Ours, from kind, language and type: whatever the file was called before is forgotten."""
    media_type: str
    as_of: date
    """The day on which it was the current one."""
    source: Text | None = None
    """Where it was got."""
    loaded_at: Instant


class Template(TemplateFile):
    """A template on record."""

    number: int
    """By which ops name it."""
    removed_at: Instant | None = None
    """Loaded by mistake: it stays on record and is handed out no longer."""


def current(templates: Iterable[Template], kind: TemplateKind, language: Language) -> Template | None:
    """The one to hand out: that of the newest day, and of one day the one that was loaded last."""
    fit = (one for one in templates if (one.kind, one.language, one.removed_at) == (kind, language, None))
    return max(fit, key=lambda one: (one.as_of, one.loaded_at, one.number), default=None)


def best(templates: Iterable[Template], kind: TemplateKind, language: Language) -> Template | None:
    """The current one in this language, else in the other."""
    known = tuple(templates)
    found = (current(known, kind, wanted) for wanted in (language, *(other for other in Language if other != language)))
    return next((one for one in found if one is not None), None)


def name_of(kind: TemplateKind, language: Language, extension: str) -> str:
    """What the file is called: `application-form-en.docx`."""
    return f"{kind.replace('_', '-')}-{language}{extension}"
