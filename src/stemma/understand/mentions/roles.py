"""Who is meant by a role: see ``stemma.model.Role``."""

from stemma.model import Role

__all__ = ["Role"]
