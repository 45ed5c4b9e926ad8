"""Whether two inputs are equal, told from their fingerprints."""

from cases.temporal import Prints
from domain.model import Model
from domain.refusals import Code, FieldError, Refused


class Comparison(Model):
    """What a comparison found."""

    equal: bool = False
    differing: tuple[str, ...] = ()
    """Dotted paths."""
    obstacle: str = ""
    """Why the two cannot be compared."""

    def refusal(self) -> Refused:
        """Why the case is not started with this input."""
        if self.obstacle:
            return Refused(Code.CASE_DIFFERS, f"this id was used before, and {self.obstacle}")
        fields = [FieldError(field=path, message="is not what the case was started with") for path in self.differing]
        return Refused(
            Code.CASE_DIFFERS,
            f"this id was started with other input; what differs: {', '.join(self.differing)}",
            fields=fields,
        )


def compare(known: Prints | None, wanted: Prints) -> Comparison:
    """Whether the input is the one that is known."""
    if known is None:
        return Comparison(obstacle="nobody can tell with what input: it was started past Pailou's doors")
    if known.key_id != wanted.key_id:
        return Comparison(
            obstacle=f"the inputs cannot be compared: that one's fingerprints were made with the key {known.key_id}, "
            f"this one's with {wanted.key_id} (PAILOU_FINGERPRINT_KEY)"
        )
    paths = known.fields.keys() | wanted.fields.keys()
    differing = tuple(sorted(path for path in paths if known.fields.get(path) != wanted.fields.get(path)))
    return Comparison(equal=not differing, differing=differing)
