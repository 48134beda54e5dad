"""JSON Lines of our own: a version a line, or an analysis, whose version is taken."""

import json

from stemma import wire
from stemma.acquire.formats.format import Format, Read, Sample
from stemma.errors import InvalidInput
from stemma.model import Capture, Dropped, Version

REMEDY = "pass the output of stemma extract or stemma attribute"


def _matches(sample: Sample) -> bool:
    return sample.name.lower().endswith((".jsonl", ".ndjson", ".json")) or sample.head.startswith('{"')


def _read(capture: Capture) -> Read:
    for number, line in enumerate(capture.payload.split(b"\n"), start=1):
        if not line.strip():
            continue
        item = f"{capture.target_uri}, line {number}"
        try:
            yield _version(line, item)
        except InvalidInput as error:
            yield Dropped(error.item, error.kind, error.cause, error.remedy)


def _version(line: bytes, item: str) -> Version:
    try:
        parsed = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InvalidInput(item, f"not JSON: {error}", REMEDY, kind="bad-record") from error
    if isinstance(parsed, dict) and isinstance(parsed.get("version"), dict):
        line = json.dumps(parsed["version"]).encode()
    return wire.decode(line, Version, item=item)


FORMAT = Format("application/jsonl", _matches, _read)
