"""Progress of long work: a line on the terminal that changes in place; nothing where there is none."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from stemma.cli.ending import printable


@contextmanager
def progress(*, quiet: bool = False) -> Iterator[Callable[[str], None]]:
    """A function that shows what is being done now, on standard error."""
    from rich.console import Console  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    console = Console(stderr=True)
    if quiet or not console.is_terminal:
        yield lambda _: None
        return
    with console.status("starting") as status:
        yield lambda message: status.update(Text(printable(message)))
