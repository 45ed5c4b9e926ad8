"""The store: what must be kept, what must be unique, and what is quickly listed. SQLModel on SQLite or PostgreSQL.

Tables never leave this package: its functions take and return domain models and the records of `store.records`.
"""

from store.errors import JournalGap, RunEnded, StoreUnavailable
from store.sql_store import SqlStore

__all__ = ["JournalGap", "RunEnded", "SqlStore", "StoreUnavailable"]
