"""A trace and a console in; on the console, a report that an editor reads from above to below.

Width and colour are the console's: colour on a terminal only, and plain text in a pipe.
"""

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from stemma.model import Claim, ClaimKind, Finding, Origin, Story, Trace, Witness
from stemma.publish.drawing.story import figures
from stemma.publish.graph import SIGLUM, Node, graph
from stemma.publish.plain import short
from stemma.publish.terminal.tree import tree
from stemma.publish.terminal.words import hang, isolated, print_clean, quotation

CLAIMS: dict[ClaimKind, str] = {
    "contradicted": "Contradicted",
    "altered": "Altered",
    "all": "Said by all",
    "some": "Said by some",
    "one": "Said by one only",
}
KEY = "●\u00a0report  ○\u00a0never\u00a0seen  □\u00a0document  ◎\u00a0not\u00a0named  ◌\u00a0lost"
MOST = 12
"""Claims of one kind that are shown; all of them are in the other formats."""


def show(trace: Trace, console: Console) -> None:
    nodes = {node.id: node for node in graph(trace).nodes}
    if not trace.stories:
        console.print("No report, no stemma.")
    for number, story in enumerate(trace.stories):
        if number:
            console.print()
            console.rule(style="dim")
        _story(trace, story, nodes, console)
    _dropped(trace, console)


def _story(trace: Trace, story: Story, nodes: dict[str, Node], console: Console) -> None:
    print_clean(console, Text(isolated(story.title) or "Untitled story", style="bold"))
    print_clean(console, Text(figures(story), style="dim"))
    console.print()
    print_clean(console, tree(trace, story, console.width))
    print_clean(console, Text(KEY, style="dim"))
    _heading("Origins", console)
    for number, origin in enumerate(story.origins, start=1):
        hang(console, Text(f"{number}"), _origin(origin, nodes))
    if not story.origins:
        console.print(Text("  None was found: the reports name no source.", style="dim"))
    mine = frozenset(story.witnesses)
    witnesses = [each for each in trace.witnesses if each.id in mine]
    _findings(story.findings, witnesses, console)
    _comparison(story, nodes, console)


def _heading(text: str, console: Console) -> None:
    console.print()
    console.print(Text(text, style="bold underline"))


def _origin(origin: Origin, nodes: dict[str, Node]) -> Text:
    shown = Text(isolated(origin.name), style="bold").append(f" · {origin.kind}", style="not bold dim")
    rests = frozenset(origin.witnesses)
    resting = " ".join(node.siglum for node in nodes.values() if node.id in rests)
    if resting:
        shown.append(f" · carries {resting}", style="not bold")
    kin = list(dict.fromkeys(isolated(nodes[each].name) for each in origin.members if each in nodes))
    if len(kin) > 1:
        shown.append(f"\nkin: {', '.join(kin)}", style="not bold")
    for reason in origin.reasons:
        shown.append(f"\n{isolated(reason)}", style="not bold dim")
    return shown


def _findings(own: Iterable[Finding], witnesses: list[Witness], console: Console) -> None:
    entries = [(Text("–"), _finding(each, console.width)) for each in own]
    for witness in witnesses:
        analysis = witness.analysis
        found = (*analysis.version.findings, *analysis.findings, *witness.findings)
        siglum = Text(short(witness.siglum, SIGLUM), style="bold")
        entries += [(siglum, _finding(each, console.width)) for each in found]
    if entries:
        _heading("Findings", console)
        for siglum, text in entries:
            hang(console, siglum, text)


def _finding(finding: Finding, width: int) -> Text:
    shown = Text(isolated(finding.message))
    if finding.text:
        shown.append(" ").append(quotation(finding.text, width), style="italic dim")
    return shown


def _comparison(story: Story, nodes: dict[str, Node], console: Console) -> None:
    for kind, heading in CLAIMS.items():
        claims = [each for each in story.comparison if each.kind == kind]
        if not claims:
            continue
        _heading(f"{heading}: {len(claims)}", console)
        for claim in claims[:MOST]:
            _claim(claim, nodes, console)
        if len(claims) > MOST:
            console.print(Text(f"  and {len(claims) - MOST} more: see --format html or json", style="dim"))


def _claim(claim: Claim, nodes: dict[str, Node], console: Console) -> None:
    message = isolated(claim.message)
    if message or claim.aspect:
        aspect = f" ({claim.aspect})" if claim.aspect else ""
        hang(console, Text(" "), Text(message + aspect), indent=0)
    for each in claim.statements:
        node = nodes.get(each.evidence.witness)
        text = Text(quotation(each.evidence.text, console.width), style="italic")
        if each.speaker:
            text.append(f" – according to {isolated(each.speaker)}", style="not italic dim")
        hang(console, Text(node.siglum if node else "?", style="bold"), text, indent=4)


def _dropped(trace: Trace, console: Console) -> None:
    if not trace.dropped:
        return
    _heading(f"Left out: {len(trace.dropped)}", console)
    for each in trace.dropped:
        shown = Text(isolated(each.item), style="bold")
        shown.append(f": {isolated(each.cause)}; {isolated(each.remedy)}", style="not bold")
        hang(console, Text("–"), shown)
