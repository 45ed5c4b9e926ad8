"""Every finding that can be made, by its code."""

from domain.findings.completeness import COMPLETENESS
from domain.findings.container import CONTAINER
from domain.findings.content import CONTENT
from domain.findings.picture import PICTURE

CATALOGUE = {known.code: known for known in (*CONTAINER, *PICTURE, *CONTENT, *COMPLETENESS)}
"""What is found is told in these words; `docs/findings.md` lists them."""
