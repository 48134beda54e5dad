"""``python -m stemma``."""

from stemma.cli import main

main(prog_name="stemma")
