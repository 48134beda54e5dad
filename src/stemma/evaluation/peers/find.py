"""What a peer is to us: a function from a text to relations."""

from collections.abc import Callable

from stemma.evaluation.attribution_scores import Relation

Find = Callable[[str], list[Relation]]
