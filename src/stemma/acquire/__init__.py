"""Paths, globs, addresses and standard input in, captures and documents out."""
