"""The command line: one file a command."""

from stemma.cli.main import main

__all__ = ["main"]
