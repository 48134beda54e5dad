"""Invented reports in any number, as the stages up to *understand* hand them on: the same for a seed.

Words are made of syllables and as uneven in frequency as those of a language. Each event has a day, a
place, people, figures and words of its own; its reports are worded anew or are edited copies of earlier
ones, some of which name the outlet that they were taken from.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from random import Random

from stemma.model import Analysis, Attribution, Block, EntityKind, Iso, Link, Mention, Span, Version

SYLLABLES = [first + second for first in "bdfgklmnprstvz" for second in ("a", "e", "i", "o", "u", "an", "or")]
VOCABULARY = 30_000
OUTLETS = 400
PEOPLE = 20_000
PLACES = 3_000
FIRST_DAY = date(2031, 1, 1)
REPORTS_A_DAY = 400
STORY_SIZES = (1, 1, 1, 1, 2, 2, 3, 4, 5, 8, 12, 30)
OWN_WORDS = 30
OWN_SHARE = 0.25
"""Part of a report's words that are those of its event."""
COPIES = 0.4
SENTENCES = (10, 22)
SENTENCE_WORDS = (9, 22)


@dataclass(frozen=True, slots=True)
class Event:
    """What the reports of one story share."""

    day: date
    place: str
    people: tuple[str, ...]
    figures: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(slots=True)
class Draft:
    """A report as its sentences; ``speakers`` tells of each sentence who says it, if anybody."""

    headline: str
    sentences: list[str]
    speakers: list[tuple[str, EntityKind] | None]


class Corpus:
    """Reports by their number, story after story."""

    def __init__(self, count: int, seed: int = 0, *, copies: float = COPIES) -> None:
        self._count, self._random, self._copies = count, Random(seed), copies
        self._words = self._names(VOCABULARY, 2, 4, capital=False)
        self._frequency = list(accumulate(1 / (rank + 3) for rank in range(VOCABULARY)))
        self._outlets = [f"{name} Courier" for name in self._names(OUTLETS, 2, 3)]
        given, family = self._names(500, 2, 2), self._names(PEOPLE, 3, 4)
        self._people = [f"{self._random.choice(given)} {name}" for name in family]
        self._places = self._names(PLACES, 2, 4)

    def analyses(self) -> Iterator[Analysis]:
        """All reports; ``version.story_code`` has the true story."""
        made = story = 0
        while made < self._count:
            event = self._event(made)
            drafts: list[tuple[Draft, str]] = []
            for _ in range(min(self._random.choice(STORY_SIZES), self._count - made)):
                outlet = self._random.choice(self._outlets)
                draft = self._draft(event, drafts)
                drafts.append((draft, outlet))
                yield self._analysis(made, story, draft, outlet, event.day)
                made += 1
            story += 1

    def _event(self, made: int) -> Event:
        pick = self._random.sample
        day = FIRST_DAY + timedelta(days=made // REPORTS_A_DAY)
        figures = tuple(str(self._random.randint(3, 9999)) for _ in range(4))
        own = tuple(pick(self._words[300:], OWN_WORDS))
        return Event(day, self._random.choice(self._places), tuple(pick(self._people, 3)), figures, own)

    def _draft(self, event: Event, earlier: list[tuple[Draft, str]]) -> Draft:
        if earlier and self._random.random() < self._copies:
            draft, outlet = self._random.choice(earlier)
            return self._edited(draft, outlet)
        headline = f"{event.place}: {' '.join(self._random.sample(event.words, 5))}"
        draft = Draft(headline, [], [])
        for _ in range(self._random.randint(*SENTENCES)):
            self._say(draft, event)
        return draft

    def _say(self, draft: Draft, event: Event) -> None:
        words = self._random.choices(
            self._words, cum_weights=self._frequency, k=self._random.randint(*SENTENCE_WORDS)
        )
        for at in range(len(words)):
            if self._random.random() < OWN_SHARE:
                words[at] = self._random.choice(event.words)
        words.insert(len(words) // 2, self._random.choice((event.place, *event.figures)))
        sentence = " ".join(words)
        speaker: tuple[str, EntityKind] | None = None
        if self._random.random() < 0.3:
            name = self._random.choice(event.people)
            speaker = name, "person"
            sentence = f"{name} said that {sentence}"
        draft.sentences.append(f"{sentence[0].upper()}{sentence[1:]}.")
        draft.speakers.append(speaker)

    def _edited(self, draft: Draft, outlet: str) -> Draft:
        kept = [at for at in range(len(draft.sentences)) if self._random.random() < 0.8] or [0]
        sentences, speakers = [draft.sentences[at] for at in kept], [draft.speakers[at] for at in kept]
        for at, sentence in enumerate(sentences):
            if speakers[at] is None and self._random.random() < 0.3:
                words = sentence.split(" ")
                words[-2] = self._random.choice(self._words)
                sentences[at] = " ".join(words)
        if self._random.random() < 0.3:
            sentences.append(f"{outlet} said that {self._random.choice(self._words)} was there.")
            speakers.append((outlet, "outlet"))
        return Draft(draft.headline, sentences, speakers)

    def _analysis(self, number: int, story: int, draft: Draft, outlet: str, day: date) -> Analysis:
        text = " ".join(draft.sentences)
        spans, mentions, attributions, start = [], [], [], 0
        for sentence, speaker in zip(draft.sentences, draft.speakers, strict=True):
            spans.append(Span(start, start + len(sentence)))
            if speaker is not None:
                source = Span(start, start + len(speaker[0]))
                mentions.append(Mention(source, speaker[0], speaker[1]))
                attributions.append(_said(source, spans[-1].end, speaker))
            start += len(sentence) + 1
        version = Version(
            id=f"v-{number:07}",
            capture="sha256:0",
            file=f"{number:07}.txt",
            item=None,
            text=text,
            publisher=outlet,
            headline=draft.headline,
            story_code=str(story),
            published=Iso(f"{day.isoformat()}T{number % 24:02}:{number % 60:02}:00+00:00"),
            blocks=(Block(0, len(text)),),
        )
        return Analysis(
            version, "en", tuple(spans), mentions=tuple(mentions), attributions=tuple(attributions)
        )

    def _names(self, count: int, least: int, most: int, *, capital: bool = True) -> list[str]:
        found: dict[str, None] = {}
        while len(found) < count:
            name = "".join(self._random.choices(SYLLABLES, k=self._random.randint(least, most)))
            found[name.capitalize() if capital else name] = None
        return list(found)


def _said(source: Span, end: int, speaker: tuple[str, EntityKind]) -> Attribution:
    cue = Span(source.end + 1, source.end + 5)
    content = Span(source.end + 6, end)
    name, kind = speaker
    link = Link((source,), (cue,), kind, name)
    return Attribution((source,), (cue,), (content,), "indirect", (link,), "invented")
