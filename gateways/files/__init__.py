"""The file store: documents under the digest of their content, in a folder or in an S3-compatible store."""

from gateways.files.folder import FolderFiles
from gateways.files.objects import FilesUnavailable, ObjectFiles
from gateways.files.port import FileDamaged, FileMissing, Files, digest_of

__all__ = ["FileDamaged", "FileMissing", "Files", "FilesUnavailable", "FolderFiles", "ObjectFiles", "digest_of"]
