"""Where the papers lie: a folder, or a bucket of an S3-compatible store."""

import os
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

_BUCKET = re.compile(r"s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/([A-Za-z0-9._/-]*))?")
_KEYS = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")


@dataclass(frozen=True)
class Bucket:
    """A bucket, and what the names in it begin with."""

    name: str
    prefix: str


def bucket_of(files: str) -> Bucket | None:
    """The bucket that a setting names; None of a folder."""
    found = _BUCKET.fullmatch(files)
    return Bucket(found[1], (found[2] or "").strip("/")) if found else None


def check_place(files: str) -> str:
    """What may be written there; a bucket needs both keys, or none on a machine that has a role."""
    if "://" not in files:
        return files
    if bucket_of(files) is None:
        raise ValueError("should be a folder, or s3://bucket/prefix")
    missing = [key for key in _KEYS if not os.environ.get(key)]
    if len(missing) == 1:
        raise ValueError(f"s3:// needs {' and '.join(_KEYS)}; {missing[0]} is not set")
    return files


def check_endpoint(endpoint: str) -> str:
    """The address of the object store, without anything secret in it."""
    parts = urlsplit(endpoint)
    plain = parts.hostname and not (parts.username or parts.password or parts.query or parts.fragment)
    if endpoint and not (parts.scheme in ("http", "https") and plain):
        raise ValueError("should be https://host or http://host:port")
    return endpoint
