"""The Store contract and its back ends."""

from stemma.store.contract import Store
from stemma.store.memory import MemoryStore
from stemma.store.sqlite import SqliteStore

__all__ = ["MemoryStore", "SqliteStore", "Store"]
