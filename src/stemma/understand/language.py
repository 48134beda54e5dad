"""A version in, the code of its body's language out, or None where nothing tells it.

The words decide, not the page's declaration: letters that only one language has, then a statistical
model among the languages of the world's news. The declaration decides where the text is too short or
the model finds both likely. A variety such as Dari is told by the publisher or by its own words.
"""

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import msgspec

from stemma import gazetteer, languages
from stemma.model import Finding, Version
from stemma.understand import scripts

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_SAMPLE = 6000
_SHORT = 40
"""Letters below which a declaration is trusted more than the model."""
_LEAST = 12
"""Letters below which nothing is identified."""
_SURE = 0.8
_POSSIBLE = 0.15
_LETTER_SHARE = 0.008
_LETTER_COUNT = 3
_WORD = re.compile(r"[^\W\d_]+(?:\u200c[^\W\d_]+)*")


class Variety(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Signs that a text in ``language`` is in its ``variety``."""

    language: str
    variety: str
    words: frozenset[str]
    against: frozenset[str] = frozenset()
    host_endings: tuple[str, ...] = ()
    countries: frozenset[str] = frozenset()


class Identification(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``languages/identification.toml``."""

    candidates: tuple[str, ...]
    aliases: dict[str, str]
    names: dict[str, str]
    letters: dict[str, str]
    varieties: tuple[Variety, ...]


def identify(version: Version) -> str | None:
    """ISO 639 code of the body's language, whether it has a pack or not; None where it is unknown."""
    declared = declared_code(version.language)
    sample = _in_main_script(_sample(version))
    letters = sum(1 for char in sample if char.isalpha())
    if letters < _LEAST:
        return declared
    found = _by_letters(sample, letters) or _by_model(sample, letters, declared)
    return _variety(found, declared, version, sample) if found else declared


def findings(version: Version, language: str | None) -> tuple[Finding, ...]:
    """What an editor should know of a text whose language Stemma knows too little of."""
    if language in languages.codes() or not version.text.strip():
        return ()
    subject = f"The language {language!r} has" if language else "The language is unknown and has"
    return (
        Finding(
            "no-language-pack",
            f"{subject} no language pack: sentences, shared passages and stories are still found; "
            "dates, attributions and credits only where they are written in a language with a pack.",
        ),
    )


def declared_code(declared: str | None) -> str | None:
    """ "en-US", "fas", "Dari" as a code of ours; None where the declaration names no language."""
    if not declared or not declared.strip():
        return None
    data = _data()
    tag = declared.strip().lower().replace("_", "-")
    if tag in data.names:
        return data.names[tag]
    primary = tag.split("-", 1)[0]
    for form in (tag, primary):
        if form in data.aliases:
            return data.aliases[form]
    if re.fullmatch(r"[a-z]{2,3}", primary) and primary not in {"und", "mul", "zxx"}:
        return primary
    return None


def _data() -> Identification:
    data: Identification = languages.shared("identification", Identification)
    return data


def _sample(version: Version) -> str:
    body = version.text[:_SAMPLE]
    if sum(1 for char in body[:400] if char.isalpha()) >= _SHORT:
        return body
    return "\n".join(part for part in (version.headline, version.kicker, body) if part)


def _in_main_script(sample: str) -> str:
    """The words in the script that most letters are of: names quoted in another tell nothing."""
    main = scripts.most(scripts.counts(sample))
    if main is None or main[1] == 1:
        return sample
    return " ".join(word for word in sample.split() if main[0] in map(scripts.script, word))


def _by_letters(sample: str, letters: int) -> str | None:
    """The language whose own letters are frequent enough not to be those of a quoted name."""
    counts = Counter(sample.lower())
    found = {language: sum(counts[letter] for letter in own) for language, own in _data().letters.items()}
    best = max(found, key=lambda language: (found[language], language))
    enough = found[best] >= _LETTER_COUNT and found[best] >= _LETTER_SHARE * letters
    return best if enough else None


def _by_model(sample: str, letters: int, declared: str | None) -> str | None:
    ranking = _identifier().rank(sample)
    best, probability = ranking[0]
    likely = dict(ranking)
    if declared and (letters < _SHORT or likely.get(_written(declared), 0.0) >= _POSSIBLE):
        return declared
    return best if letters >= _SHORT or probability >= _SURE else declared


def _written(code: str) -> str:
    """The language as which the model knows a variety."""
    return next((known.language for known in _data().varieties if known.variety == code), code)


def _variety(found: str, declared: str | None, version: Version, sample: str) -> str:
    for known in _data().varieties:
        if found != known.language:
            continue
        if declared == known.variety or _published_there(version, known):
            return known.variety
        words = set(_WORD.findall(sample))
        signs = len(words & known.words)
        if signs >= 2 and signs > len(words & known.against):
            return known.variety
    return found


def _published_there(version: Version, variety: Variety) -> bool:
    host = (urlsplit(version.url).hostname or "") if version.url else ""
    if host.endswith(variety.host_endings):
        return True
    publisher = gazetteer.publisher(version.publisher) if version.publisher else None
    return publisher is not None and publisher.country in variety.countries


@cache
def _identifier() -> "LanguageIdentifier":
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - loads a model

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_data().candidates)
    return identifier
