"""A reading in, the chain of its sources out: those who pass on, and the places where it was said."""
