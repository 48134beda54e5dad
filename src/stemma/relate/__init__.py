"""Analyses in, the trace out: stories, reuse, derivations, origins, comparison."""
