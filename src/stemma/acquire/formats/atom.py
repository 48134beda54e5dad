"""stub"""

from stemma.acquire.formats.format import Format

FORMAT = Format("application/atom+xml", lambda s: False, lambda c: iter(()))
