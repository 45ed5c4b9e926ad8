"""What papers and the registration they wait for change."""

from domain import events as e
from domain.facts import Facts
from domain.folding.base import apply, with_changes
from domain.journal import Event


@apply.register
def _(body: e.DocumentsAdded, facts: Facts, event: Event) -> Facts:
    new = {(document.kind, document.digest) for document in body.documents}
    kept = tuple(old for old in facts.documents if (old.kind, old.digest) not in new)
    return with_changes(facts, documents=(*kept, *body.documents))


@apply.register
def _(body: e.DocumentRemoved, facts: Facts, event: Event) -> Facts:
    kept = tuple(old for old in facts.documents if (old.kind, old.digest) != (body.document, body.digest))
    return with_changes(facts, documents=kept)
