"""Trace in, bytes out: one file an output format."""
