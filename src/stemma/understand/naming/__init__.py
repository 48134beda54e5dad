"""How the names in several texts are brought together: gathered, resolved, joined. Used by ``entities``."""
