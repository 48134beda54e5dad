"""The blurbs of "In the news" pages (folder ``stories/itn``) in, blurbs with their events out.

Ids that share an English blurb are one event told under two names. An id whose blurbs fall silent for
``SILENCE`` holds two events: a war and a day of it a season later. A stamp that one language gives to
very many ids is the hour at which its page was copied, no time of these events.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from lxml import html

FILE = Path("stories/itn/corpus.json")
ENGLISH = "en"
SILENCE = timedelta(days=30)
COPIED_AT_ONCE = 10
"""A stamp with more ids than this, in one language, is no time."""


@dataclass(frozen=True, slots=True, order=True)
class Event:
    """``id`` is the least of the ids that were merged; ``part`` counts its events in order of time."""

    id: str
    part: int


@dataclass(frozen=True, slots=True)
class Blurb:
    """One wording in one language; ``seen`` is its first day on the page, None where that is not known."""

    language: str
    text: str
    event: Event
    seen: date | None


@dataclass(frozen=True, slots=True)
class _Sighting:
    id: str
    language: str
    text: str
    at: datetime | None


def read(path: Path) -> list[Blurb]:
    """All wordings in order of language and text; one that stands under several events is left out."""
    sightings = list(_sightings(json.loads(path.read_text("utf-8"))))
    names = _merged(sightings)
    starts = _starts(sightings, names)
    wordings: dict[tuple[str, str], list[_Sighting]] = defaultdict(list)
    for sighting in sightings:
        wordings[sighting.language, sighting.text].append(sighting)
    blurbs = []
    for (language, text), seen in sorted(wordings.items()):
        events = {_event(sighting, names, starts) for sighting in seen}
        if len(events) == 1:
            times = [sighting.at for sighting in seen if sighting.at]
            first = min(times).date() if times else None
            blurbs.append(Blurb(language, text, events.pop(), first))
    return blurbs


def plain(markup: str) -> str:
    """The words of a piece of HTML, blanks levelled."""
    return " ".join(str(html.fromstring(f"<div>{markup}</div>").xpath("string()")).split())


def _sightings(corpus: Mapping[str, Mapping[str, Mapping[str, str]]]) -> Iterable[_Sighting]:
    told = [
        (name, stamp, blurb["lang"], text)
        for name, blurbs in corpus.items()
        for stamp, blurb in blurbs.items()
        if (text := plain(blurb["blurb"]))
    ]
    ids: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name, stamp, language, _ in told:
        ids[language, stamp].add(name)
    for name, stamp, language, text in told:
        is_time = len(ids[language, stamp]) <= COPIED_AT_ONCE
        yield _Sighting(name, language, text, datetime.fromtimestamp(float(stamp), UTC) if is_time else None)


def _merged(sightings: Sequence[_Sighting]) -> Mapping[str, str]:
    """Id to the least id that it shares English blurbs with, directly or by way of others."""
    names = {sighting.id: sighting.id for sighting in sightings}

    def name(id_: str) -> str:
        while names[id_] != id_:
            id_ = names[id_]
        return id_

    first: dict[str, str] = {}
    for sighting in sightings:
        if sighting.language == ENGLISH:
            pair = sorted((name(first.setdefault(sighting.text, sighting.id)), name(sighting.id)))
            names[pair[1]] = pair[0]
    return {id_: name(id_) for id_ in names}


def _starts(sightings: Sequence[_Sighting], names: Mapping[str, str]) -> Mapping[str, list[datetime]]:
    """Merged id to the times at which it is heard of again after a silence."""
    times: dict[str, list[datetime]] = defaultdict(list)
    for sighting in sightings:
        if sighting.at:
            times[names[sighting.id]].append(sighting.at)
    return {
        name: [after for before, after in pairwise(sorted(found)) if after - before > SILENCE]
        for name, found in times.items()
    }


def _event(sighting: _Sighting, names: Mapping[str, str], starts: Mapping[str, Sequence[datetime]]) -> Event:
    """A blurb without a time belongs to the first event of its id."""
    name = names[sighting.id]
    begun = [start for start in starts.get(name, ()) if sighting.at and sighting.at >= start]
    return Event(name, len(begun))
