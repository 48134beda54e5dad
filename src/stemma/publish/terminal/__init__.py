"""A trace in, a report for the terminal out; see ``show``."""

from stemma.publish.terminal.report import show

__all__ = ["show"]
