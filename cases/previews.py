"""Small pictures of papers, to be put into a page."""

import asyncio
from base64 import b64encode
from collections.abc import Sequence

from gateways.files import FileDamaged, FileMissing, Files
from gateways.papers.previewing import preview
from gateways.papers.showing import NoPicture
from store import SqlStore

LONGEST_SIDE = 1000
"""Pixels: a page can be recognised, and a case of ten papers stays small enough to be mailed."""


async def pictures_of(store: SqlStore, files: Files, case_id: str, digests: Sequence[str]) -> dict[str, str | None]:
    """`data:` addresses by digest; None where the file is not there, was erased or cannot be shown."""
    kept = [one for one in dict.fromkeys(digests) if not await store.erasures.is_erased(case_id, one)]
    shown = {digest: await _picture(files, digest) for digest in kept}
    return dict.fromkeys(digests) | shown


async def _picture(files: Files, digest: str) -> str | None:
    try:
        data = await files.get(digest)
        small = await asyncio.to_thread(preview, data, longest_side=LONGEST_SIDE)
    except (FileMissing, FileDamaged, NoPicture):
        return None
    return f"data:image/jpeg;base64,{b64encode(small).decode()}"
