"""An analysis in, the spellings of people out that stand right beside a verb of saying: nominatives."""

from stemma.gazetteer import key
from stemma.model import Analysis
from stemma.understand.mentions.lexicon import lexicon


def subjects_of(analysis: Analysis) -> frozenset[str]:
    """Only where names have cases at all."""
    words = lexicon(analysis.language)
    if words is None or not words.words.endings:
        return frozenset()
    text = analysis.version.text
    return frozenset(
        mention.name
        for mention in analysis.mentions
        if mention.kind == "person"
        and mention.span.field == "text"
        and words.speech & {_word_before(text, mention.span.start), _word_after(text, mention.span.end)}
    )


LONGEST_WORD = 30


def _word_before(text: str, here: int) -> str:
    before = text[max(0, here - LONGEST_WORD) : here].split()
    return key(before[-1]) if before and text[here - 1 : here].isspace() else ""


def _word_after(text: str, here: int) -> str:
    after = text[here : here + LONGEST_WORD].split()
    return key(after[0]) if after and text[here : here + 1].isspace() else ""
