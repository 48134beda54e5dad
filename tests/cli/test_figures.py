"""The table of ``stemma evaluate``: a line a figure, or a grid where many have figures in common."""

from stemma.cli.figures import table

FOUND = {
    "attribution": {
        "polnear.relation_f1": 0.5755,
        "polnear.relation_precision": 0.6,
        "polnear.direct_f1": 0.8,
        "polnear.cue_f1": 0.7,
        "polnear.peer.relation_f1": None,
        "polnear.peer.direct_f1": None,
        "adaq.cue_f1": 0.9,
        "cases.en.open.cases": 12.0,
        "cases.en.open.relation_f1": 1.0,
        "cases.en.open.names": 0.25,
        "cases.uk.open.cases": 3.0,
        "cases.uk.open.relation_f1": 0.5,
    },
    "dates": {},
}
FLOORS = {"attribution": {"polnear.direct_f1": 0.75, "adaq.cue_f1": 0.85}}


def test_a_grid_has_a_row_for_each_set_of_data_and_its_floors_below() -> None:
    lines = [line.split() for line in table(FOUND, FLOORS)]
    assert lines == [
        ["attribution"],
        ["relation_f1", "direct_f1", "cue_f1"],
        ["polnear", "0.576", "0.800", "0.700"],
        ["floor", "0.750"],
        ["polnear.peer", "not", "installed"],
        ["adaq.cue_f1", "0.900", "floor", "0.850"],
        ["cases", "relation_f1", "names"],
        ["cases.en.open", "12", "1.000", "0.250"],
        ["cases.uk.open", "3", "0.500"],
        ["dates"],
        ["not", "measured:", "its", "data", "is", "not", "there"],
    ]


def test_values_stand_below_their_columns() -> None:
    lines = list(table({"attribution": FOUND["attribution"]}, {}))
    head = next(line for line in lines if "direct_f1" in line)
    row = next(line for line in lines if line.startswith("  polnear "))
    assert row.index("0.800") + len("0.800") == head.index("direct_f1") + len("direct_f1")
