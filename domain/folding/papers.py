"""What papers and the registration they wait for change."""

from collections.abc import Callable
from typing import Any

from domain import events as e
from domain.facts import Facts
from domain.folding.base import apply, with_changes
from domain.journal import Event
from domain.model import Digest
from domain.papers import Document
from domain.vocabulary import DocumentKind


@apply.register
def _(body: e.DocumentsAdded, facts: Facts, event: Event) -> Facts:
    by_key = {(document.kind, document.digest): document for document in (*facts.documents, *body.documents)}
    patience = body.reading_patience or facts.reading_patience
    documents = tuple(by_key.values())
    return with_changes(facts, documents=documents, reading_patience=patience, progressed_at=event.at)


@apply.register
def _(body: e.PaperRead, facts: Facts, event: Event) -> Facts:
    return _with_document(facts, body.document, body.digest, lambda _: {"reading": body.reading})


@apply.register
def _(body: e.FindingAccepted, facts: Facts, event: Event) -> Facts:
    return _with_document(facts, body.document, body.digest, lambda old: {"accepted": (*old.accepted, body.accepted)})


@apply.register
def _(body: e.DocumentRemoved, facts: Facts, event: Event) -> Facts:
    kept = tuple(old for old in facts.documents if (old.kind, old.digest) != (body.document, body.digest))
    return with_changes(facts, documents=kept)


def _with_document(
    facts: Facts, kind: DocumentKind, digest: Digest, changes: Callable[[Document], dict[str, Any]]
) -> Facts:
    """One paper is changed; one that was taken back meanwhile is no matter."""
    changed = tuple(
        old.model_copy(update=changes(old)) if (old.kind, old.digest) == (kind, digest) else old
        for old in facts.documents
    )
    return with_changes(facts, documents=changed)
