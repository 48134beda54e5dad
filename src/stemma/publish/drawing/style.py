"""The colours and lines of a drawing, for a page of its own and for the HTML page alike."""

LIGHT = (
    "--paper:#fdfcf8;--ink:#23221e;--soft:#67645a;--hair:#d9d5c7;"
    "--ground-1:#e6ecf6;--ground-2:#f6eae2;--ground-3:#e7f0e4;--ground-4:#f0e8f3;--ground-5:#f3eed6;"
)
DARK = (
    "--paper:#1b1a17;--ink:#ece8dc;--soft:#a9a496;--hair:#3f3c34;"
    "--ground-1:#252d3b;--ground-2:#392b22;--ground-3:#25321f;--ground-4:#33283a;--ground-5:#35301c;"
)
GROUNDS = 5
FONTS = "Georgia,'Noto Serif','Noto Naskh Arabic','DejaVu Serif',serif"

COLOURS = f".stemma{{{LIGHT}}}@media (prefers-color-scheme:dark){{.stemma{{{DARK}}}}}"
"""For a drawing that stands alone; a page that holds drawings sets the same names for itself."""

LINES = (
    f".stemma{{font-family:{FONTS};color:var(--ink)}}"
    ".stemma text{fill:var(--ink)}"
    ".stemma .paper{fill:var(--paper)}"
    ".stemma .hair{stroke:var(--hair);stroke-width:1}"
    ".stemma .soft{fill:var(--soft)}"
    ".stemma .words{fill:var(--soft);font-style:italic}"
    ".stemma .kind{fill:var(--ink);letter-spacing:.02em}"
    ".stemma .seen{fill:var(--ink)}.stemma .seen-siglum{fill:var(--paper);font-weight:700}"
    ".stemma .siglum{font-style:italic}"
    ".stemma .unseen,.stemma .lost,.stemma .document{fill:var(--paper);stroke:var(--ink);stroke-width:1.6}"
    ".stemma .lost{stroke-dasharray:4 3.5}"
    ".stemma .ring{fill:none;stroke:var(--ink);stroke-width:1}"
    ".stemma .tie{fill:none;stroke:var(--ink)}"
    ".stemma .credit{stroke-width:2.8}"
    ".stemma .citation{stroke-width:1.3}"
    ".stemma .translation{stroke-width:2;stroke-dasharray:10 4}"
    ".stemma .reuse{stroke-width:2;stroke-dasharray:2 4}"
    ".stemma .own{stroke-width:1;stroke:var(--soft)}"
    ".stemma .arrow{fill:var(--ink)}"
    + "".join(f".stemma .ground-{n}{{fill:var(--ground-{n})}}" for n in range(1, GROUNDS + 1))
    + ".stemma a{text-decoration:none}"
    ".stemma a:hover .kind,.stemma a:focus .kind{text-decoration:underline}"
    ".stemma a:hover .plate,.stemma a:focus .plate{stroke:var(--ink)}"
    ".stemma .plate{fill:var(--paper);stroke:none}"
)
