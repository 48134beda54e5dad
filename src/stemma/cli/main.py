"""The ``stemma`` command. Commands are imported only when they are called: ``--help`` stays quick."""

import importlib
from typing import Any

import click

from stemma import __version__
from stemma.cli.ending import ending

COMMANDS = {
    "trace": "Draw the family tree of a story from its reports.",
    "show": "Show again what a store holds.",
    "extract": "Files, pages, feeds or addresses in, versions out.",
    "attribute": "Versions in, attributions out.",
    "dates": "Text and a publish date in, moments out.",
    "names": "Two or more names: one bearer or not, and why.",
    "relate": "Analyses in, the trace out.",
    "evaluate": "Measure quality against labelled data and compare with the floors.",
}


class Lazy(click.Group):
    """A group that knows its commands by name and imports one when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = importlib.import_module(f"stemma.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        with ending():
            return super().invoke(ctx)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, package_name="stemma-news")
def main() -> None:
    """Show where a story comes from: give Stemma its reports, get their family tree with the evidence."""
