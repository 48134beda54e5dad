"""A name that the gazetteer does not hold in, known bearers that it may stand for out, with the reason.

An offer is no judgement: the consonants agree, so the name may be one read back from another script.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import OSA

from stemma import gazetteer, languages
from stemma.errors import Misconfigured
from stemma.gazetteer import key
from stemma.gazetteer.shapes import Known
from stemma.names.compare import Kind
from stemma.names.sound import skeleton, sound

LEAST_BONES = 3
LEAST_LIKENESS = 0.6
MOST_OFFERS = 3


@dataclass(frozen=True, slots=True)
class Offer:
    """``known_as`` is a gazetteer id, ``alias`` the known spelling that the name resembles."""

    known_as: str
    label: str
    alias: str
    reason: str
    confidence: float


def offers(name: str, kind: Kind) -> tuple[Offer, ...]:
    """Known bearers of that kind whose name has the same consonants, best first."""
    wanted = skeleton(name)
    if len(wanted.replace(" ", "")) < LEAST_BONES:
        return ()
    best: dict[str, Offer] = {}
    for entry, alias, code in _index(kind).get(wanted.replace(" ", ""), ()):
        likeness = _likeness(name, alias)
        if likeness >= LEAST_LIKENESS and (entry.id not in best or best[entry.id].confidence < likeness):
            best[entry.id] = _offer(name, entry, alias, code, likeness)
    ranked = sorted(best.values(), key=lambda offer: (-offer.confidence, offer.known_as))
    return tuple(ranked[:MOST_OFFERS])


def _offer(name: str, entry: Known, alias: str, code: str, likeness: float) -> Offer:
    known_so = f"{entry.label} is known so in {_language(code)}"
    if _is_latin(alias):
        also = "" if alias == entry.label else f", also spelt {alias}"
        reason = f"'{name}' has the consonants of {entry.label}{also}"
    elif _is_latin(name):
        reason = f"'{name}' is {alias} read back into Latin letters; {known_so}"
    else:
        reason = f"'{name}' has the consonants of {alias}; {known_so}"
    return Offer(entry.id, entry.label, alias, reason, round(min(0.9, likeness), 2))


def _likeness(name: str, alias: str) -> float:
    one, other = sound(key(name)).latin, sound(key(alias)).latin
    return 1 - OSA.distance(one, other) / max(len(one), len(other), 1)


def _is_latin(name: str) -> bool:
    return all(char < "\u0250" for char in key(name))


def _language(code: str) -> str:
    try:
        return languages.language(code).name
    except Misconfigured:
        return f"language '{code}'"


@cache
def _index(kind: Kind) -> Mapping[str, tuple[tuple[Known, str, str], ...]]:
    """Known names of one kind by skeleton, spaces aside."""
    index: dict[str, list[tuple[Known, str, str]]] = {}
    for entry in _entries(kind):
        for code, spellings in entry.names.items():
            for alias in spellings:
                index.setdefault(skeleton(alias).replace(" ", ""), []).append((entry, alias, code))
    return {bones: tuple(found) for bones, found in index.items()}


def _entries(kind: Kind) -> Iterable[Known]:
    if kind == "outlet":
        return gazetteer.publishers()
    if kind == "person":
        return gazetteer.people()
    if kind == "institution":
        return gazetteer.offices()
    return gazetteer.places() if kind == "place" else ()
