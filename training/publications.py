"""Invented publications: who wrote them, what they are called, where they appeared."""

import random
from dataclasses import dataclass, field

from training import words as w


@dataclass
class Work:
    """One invented publication."""

    kind: str
    authors: list[tuple[str, str]]
    year: int
    title: str
    container: str
    publisher: str
    place: str
    volume: str
    issue: str
    page: str
    editors: list[tuple[str, str]]
    institution: str | None
    month: int
    day: int
    edition: str
    suffix: str = ""
    others: bool = False
    extra: dict[str, str] = field(default_factory=dict)


def _person(s: random.Random) -> tuple[str, str]:
    if s.random() < 0.12:
        syllables = (
            "min ji hye su jun woo young ho wei lin mei xiao ming jing yu hao ren ken taro haru yuki sato nam".split()
        )
        given = s.choice(syllables).title() + s.choice(["-", " ", ""]) + s.choice(syllables)
        return s.choice(w.EAST_LATIN), given.title() if " " in given else given
    family = s.choice(w.FAMILIES)
    if s.random() < 0.06:
        family = f"{s.choice(w.PARTICLES)} {family}".replace("- ", "-")
    elif s.random() < 0.06:
        family = f"{family}{s.choice('- ')}{s.choice(w.FAMILIES)}"
    given = s.choice(w.GIVEN)
    if s.random() < 0.35:
        given += f" {s.choice('ABCDEFGHJKLMPRSTW')}."
    elif s.random() < 0.1:
        given += f" {s.choice(w.GIVEN)}"
    return family, given


def _phrase(s: random.Random) -> str:
    noun = lambda: s.choice(w.NOUNS)  # noqa: E731
    adjective = lambda: s.choice(w.ADJECTIVES)  # noqa: E731
    region = s.choice(w.REGIONS).replace("_", " ")
    forms = (
        lambda: f"{adjective()} {noun()}", lambda: f"{noun()} and {noun()}", lambda: f"{noun()}, {noun()}, and {noun()}", lambda: f"{noun()} in {region}", lambda: f"the {adjective()} {noun()} of {region}",
        lambda: f"{s.choice(w.VERBS)} {adjective()} {noun()}", lambda: f"{adjective()} {noun()} and the {noun()} of {noun()}", lambda: f"on the {noun()} of {adjective()} {noun()}", lambda: f"{noun()} of {noun()}",
        lambda: f"an {adjective()} approach to {noun()}" if s.random() < 0.5 else f"a theory of {noun()}", lambda: f"{noun()} versus {noun()} in {region}", lambda: f"the {noun()} of {noun()}", lambda: f"{adjective()} {noun()} for {adjective()} {noun()}",
        lambda: f"{noun()} after {s.randint(1800, 2010)}", lambda: f"{region} and its {noun()}, {s.randint(1700, 1900)}–{s.randint(1901, 2005)}", lambda: f"the effects of {adjective()} {noun()} on {noun()}", lambda: f"introduction to {noun()}", lambda: f"{noun()}",
        lambda: f"from {noun()} to {noun()}", lambda: f"{adjective()}, {adjective()} {noun()}", lambda: f"what {noun()} can tell us about {noun()}", lambda: f"who owns {noun()}?", lambda: f"do {noun()} matter?",
    )  # fmt: skip
    return s.choice(forms)()


def _title(s: random.Random) -> str:
    title = _phrase(s)
    if s.random() < 0.35:
        title += s.choice([": ", ": ", " – ", "? ", ". "]).replace(
            "? ", ": " if title.endswith("?") else "? "
        ) + _phrase(s)
    if s.random() < 0.08:
        title += f" ({s.choice(w.REGIONS).replace('_', ' ')})"
    small = {"and", "of", "the", "in", "on", "for", "to", "an", "a", "its", "from", "versus", "after"}
    if s.random() < 0.55:
        title = " ".join(word if word in small else word[:1].upper() + word[1:] for word in title.split(" "))
    return title[:1].upper() + title[1:]


def _journal(s: random.Random) -> str:
    if s.random() < 0.45:
        return s.choice(w.JOURNALS)
    noun, adjective = s.choice(w.NOUNS).title(), s.choice(w.ADJECTIVES).title()
    other = s.choice(w.NOUNS).title()
    return s.choice([f"Journal of {adjective} {noun}", f"Journal of {noun}", f"{adjective} {noun}", f"{noun} and {other}", f"{noun}, {other} & {s.choice(w.NOUNS).title()}", f"{adjective} {noun} Review", f"Review of {noun}", f"International Journal of {noun}", f"{noun} Quarterly", f"Annals of {noun}", f"{s.choice(w.REGIONS).replace('_', ' ')} {noun} Review", f"Studies in {adjective} {noun}", f"Revista de {noun}", f"Zeitschrift für {noun}", f"Advances in {noun}", f"The {noun} Journal", f"J. {adjective[:4]}. {noun[:4]}.", f"Int. J. {noun[:5]}."])  # fmt: skip


def invented(s: random.Random, kind: str | None = None) -> Work:
    kind = (
        kind
        or s.choices(
            ["article", "book", "chapter", "conference", "thesis", "report", "news"], [42, 25, 12, 8, 4, 5, 4]
        )[0]
    )
    first = s.randint(1, 1800)
    last = first + s.randint(2, 40)
    ending = str(last)[-2:] if s.random() < 0.15 and last // 100 == first // 100 and last > 100 else str(last)
    page = (
        f"{first}–{ending}"
        if s.random() < 0.93
        else s.choice([str(first), f"e{first}", f"{first}–{ending}, {last + 5}–{last + 9}"])
    )
    return Work(
        kind=kind, authors=[_person(s) for _ in range(s.choices([1, 2, 3, 4, 6], [50, 25, 14, 7, 4])[0])], year=s.randint(1890, 2026) if s.random() < 0.25 else s.randint(1970, 2025), title=_title(s),
        container=_journal(s) if kind == "article" else s.choice(w.CONFERENCES) if kind == "conference" else s.choice(w.NEWSPAPERS) if kind == "news" else _title(s), publisher=s.choice(w.PUBLISHERS), place=s.choice(w.PLACES),
        volume=str(s.randint(1, 320)) if s.random() < 0.95 else s.choice("II III IV V VII IX XI XII XV LIX XXIV".split()), issue=str(s.randint(1, 12)) if s.random() < 0.9 else s.choice(["3–4", "1/2", "Suppl. 1", "S2"]), page=page, editors=[_person(s) for _ in range(s.choices([1, 2, 3], [45, 40, 15])[0])],
        institution=s.choice(w.INSTITUTIONS) if kind == "report" or s.random() < 0.03 else None, month=s.randint(1, 12), day=s.randint(1, 28), edition=s.choice(["2nd ed.", "3rd ed.", "rev. ed.", "2nd edn", "Second edition", "4th ed"]) if s.random() < 0.12 else "",
        suffix=s.choice("abc") if s.random() < 0.08 else "", others=s.random() < 0.06,
    )  # fmt: skip
