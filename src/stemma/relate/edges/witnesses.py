"""Sources that are reports of the set: a named outlet becomes its report where the set holds one, and an
institution its release.

The publisher's name alone is not enough where its report is there; where it published several, the
one that shares most with the report that names it is meant, and a report that certainly came later
is never meant. Of two that name each other, the earlier one means a report that is not in the set.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from stemma.model import Analysis, Reuse, Version
from stemma.names.short_forms import are_initials
from stemma.relate.citation.again import stems
from stemma.relate.citation.releases import is_release
from stemma.relate.edges.bodies import translated
from stemma.relate.edges.otherwise import named_otherwise
from stemma.relate.node import Node, witness_node
from stemma.relate.publishers import is_channel_of, is_short_for, names_publisher
from stemma.relate.told import Told
from stemma.relate.when import certainly_before, order, probably_before

FIGURE = re.compile(r"\d+(?:[.,٫]\d+)*")
SHORTEST = 4
"""Letters of the words by which the beginning of a name is known for that of an outlet."""
WHOLE = 2
"""Words of a person's whole name."""
TELLING = 2
"""Words of an institution's name that stand in that of whose release it is."""


Pointed = tuple[Told, Told]
"""An edge as a report tells it, and with its ends pointed at reports of the set."""


def point_at_reports(
    told: Sequence[Told],
    analyses: Mapping[str, Analysis],
    published_by: Mapping[str, str],
    shared: Mapping[tuple[str, str], float],
) -> tuple[Pointed, ...]:
    """The same edges, with named publishers replaced by their reports; ``shared`` as by ``shares``."""
    releases = _releases(told, analyses)
    by_address = {_address(one.version.url): key for key, one in sorted(analyses.items()) if one.version.url}

    def resolve(node: Node, reader: str) -> Node:
        at_address = by_address.get(_address(node.name)) if node.name and "://" in node.name else None
        if at_address is not None and at_address != reader:
            return witness_node(at_address)
        if node.kind == "person":
            return _in_own_channel(node, reader, analyses) or node
        if node.kind not in ("publisher", "institution"):
            return node
        candidates = [
            key
            for key, one in sorted(analyses.items())
            if key != reader
            and (node.kind == "publisher" or is_release(one))
            and (published_by.get(key, "") == node.entity or _is_named(node, one.version.publisher))
            and not certainly_before(analyses[reader].version, one.version)
        ]
        candidates = candidates or _shortened(node, reader, analyses)
        if not candidates:
            return _in_own_channel(node, reader, analyses) or releases.get((node, reader), node)
        best = min(
            candidates,
            key=lambda one: (
                -shared.get((reader, one), 0.0),
                -_figures_in_common(analyses[reader].version, analyses[one].version),
                order(analyses[one].version),
            ),
        )
        return witness_node(best)

    meant = named_otherwise(told, analyses, shared, resolve)
    result = []
    for one in told:
        reader = one.evidence[0].witness
        taker, giver = (meant.get((end, reader)) or resolve(end, reader) for end in (one.taker, one.giver))
        if taker != giver:
            result.append((one, replace(one, taker=taker, giver=giver)))
    return tuple(result)


def without_mutual(pointed: Sequence[Pointed], analyses: Mapping[str, Analysis]) -> tuple[Told, ...]:
    """Of two reports that name each other the earlier one means a report that is not in the set."""
    ends = {(found.taker.key, found.giver.key) for _, found in pointed if _joins_reports(found)}
    back = {(taker, giver) for taker, giver in ends if (giver, taker) in ends}
    return tuple(
        replace(found, giver=one.giver)
        if (found.taker.key, found.giver.key) in back
        and probably_before(analyses[found.taker.key].version, analyses[found.giver.key].version)
        else found
        for one, found in pointed
    )


def _releases(told: Sequence[Told], analyses: Mapping[str, Analysis]) -> dict[tuple[Node, str], Node]:
    """The release in the set of an institution that a report names in another language."""
    found: dict[tuple[Node, str], Node] = {}
    for one, other in translated(told, analyses):
        node, release = (one, other) if other.is_witness else (other, one)
        if node.is_witness or not release.is_witness:
            continue
        for reader in sorted(analyses):
            if not certainly_before(analyses[reader].version, analyses[release.key].version):
                found.setdefault((node, reader), release)
    return found


def shares(reuses: Sequence[Reuse]) -> dict[tuple[str, str], float]:
    """How much two reports share, of the one that lies in the other most, both ways round."""
    found = {(one.left, one.right): max(one.left_share, one.right_share) for one in reuses}
    return found | {(right, left): share for (left, right), share in found.items()}


def _joins_reports(one: Told) -> bool:
    return one.taker.is_witness and one.giver.is_witness


def _is_named(node: Node, publisher: str | None) -> bool:
    if names_publisher(node.name or "", publisher) or names_publisher(node.words, publisher):
        return True
    if node.kind == "institution":
        said = stems(node.name or "")
        return len(said) >= TELLING and said <= stems(publisher or "")
    return are_initials(node.name or "", publisher or "")


def _in_own_channel(node: Node, reader: str, analyses: Mapping[str, Analysis]) -> Node | None:
    """The one report that a person published under his own name: "the channel of Ada Quill"."""
    name = node.name or ""
    if len(name.split()) < WHOLE:
        return None
    fitting = [
        key
        for key, one in sorted(analyses.items())
        if key != reader
        and is_channel_of(one.version.publisher or "", name)
        and not certainly_before(analyses[reader].version, one.version)
    ]
    return witness_node(fitting[0]) if len(fitting) == 1 else None


def _shortened(node: Node, reader: str, analyses: Mapping[str, Analysis]) -> list[str]:
    """The reports of the one publisher whose name begins so: "Inselpost" of "Inselpost Norden".

    Only where no other publisher of the story bears a name that begins so.
    """
    said = node.name or ""
    if node.kind != "publisher" or sum(map(len, stems(said))) < SHORTEST:
        return []
    fitting = {
        key: one.version.publisher
        for key, one in sorted(analyses.items())
        if key != reader
        and is_short_for(said, one.version.publisher or "")
        and not certainly_before(analyses[reader].version, one.version)
    }
    return list(fitting) if len(set(fitting.values())) == 1 else []


def _figures_in_common(reader: Version, read: Version) -> float:
    """Share of one's numbers that its reader prints: of two states of an article, it has those of one."""
    first, second = (set(FIGURE.findall(_plain(version.text))) for version in (reader, read))
    return len(first & second) / max(1, len(second))


def _plain(text: str) -> str:
    """With the digits of any script written alike."""
    return "".join(
        str(digit) if (digit := unicodedata.digit(mark, None)) is not None else mark for mark in text
    ).replace("٫", ".")


def _address(url: str | None) -> str:
    """An address without scheme, "www.", query, fragment and closing slash."""
    parts = urlsplit(url or "")
    return f"{parts.netloc.casefold().removeprefix('www.')}{parts.path.rstrip('/')}"
