"""stub"""

from stemma.acquire.formats.format import Format

FORMAT = Format("application/rss+xml", lambda s: False, lambda c: iter(()))
