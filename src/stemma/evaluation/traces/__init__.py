"""Whole traces against a reader's annotation: the gold files, the answer, and how the two are compared.

The repository's examples and its benchmark of derivations are annotated and compared alike.
"""
