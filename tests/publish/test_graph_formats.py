"""GraphML and DOT, read back by other people's programs."""

import io
import shutil
import subprocess

import networkx
import pytest

from stemma.model import Derivation, Exemplar, Trace
from stemma.publish import FORMATS
from tests.publish.cases import BRIDGE, trace_of


def test_graphml_is_read_by_networkx_with_all_that_an_edge_rests_on() -> None:
    trace = trace_of(BRIDGE)
    drawing = networkx.read_graphml(io.BytesIO(FORMATS["graphml"](trace)))
    assert len(drawing.nodes) == len(trace.witnesses) + len(trace.exemplars)
    assert len(drawing.edges) == len(trace.derivations)
    sigla = networkx.get_node_attributes(drawing, "siglum")
    edges = {(sigla[a], sigla[b]): data for a, b, data in drawing.edges(data=True)}
    translated = edges["C", "D"]
    assert translated["kind"] == "credit"
    assert translated["also"] == "translation"
    assert translated["confidence"] == pytest.approx(0.99)
    assert "has translated this news" in translated["evidence"]
    assert drawing.nodes[next(n for n, s in sigla.items() if s == "α")]["kind"] == "lost"


HOSTILE = Trace(
    (),
    (),
    (
        Exemplar("a", "α", 'quote " backslash \\', "document"),
        Exemplar('b"]; x -> y; "', "β", "nul \x00 escape \x1b[31m <b>&amp;\ud800\ufffe\nline", "anonymous"),
    ),
    (Derivation("a", 'b"]; x -> y; "', "reuse", 0.5, (), (), "ends in a backslash \\"),),
    (),
)


def test_hostile_names_stay_names_in_graphml() -> None:
    drawing = networkx.read_graphml(io.BytesIO(FORMATS["graphml"](HOSTILE)))
    names = sorted(networkx.get_node_attributes(drawing, "name").values())
    assert names == ["nul \ufffd escape \ufffd[31m <b>&amp;\ufffd\ufffd line", 'quote " backslash \\']


@pytest.mark.skipif(shutil.which("dot") is None, reason="graphviz (dot) is not installed")
@pytest.mark.parametrize("trace", [HOSTILE, trace_of(BRIDGE)], ids=["hostile", "bridge"])
def test_dot_is_drawn_by_graphviz(trace: Trace) -> None:
    done = subprocess.run(["dot", "-Tplain"], input=FORMATS["dot"](trace), capture_output=True, check=True)
    lines = done.stdout.decode().splitlines()
    assert sum(line.startswith("node ") for line in lines) == len(trace.witnesses) + len(trace.exemplars)
    assert sum(line.startswith("edge ") for line in lines) == len(trace.derivations)


def test_dot_keeps_hostile_names_inside_their_quotation_marks() -> None:
    drawn = FORMATS["dot"](HOSTILE).decode()
    assert r'"b\"]; x -> y; \""' in drawn
    assert r'name="quote \" backslash \\"' in drawn
    assert "\x1b" not in drawn
    assert "\x00" not in drawn
