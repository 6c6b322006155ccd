"""Names as CSL has them: a person's in parts, anything else as `literal`."""

from collections.abc import Sequence

from corpus_cli.model.base import Model


class Name(Model):
    """One name. Either `family` (with or without `given`) or `literal` is set.

    `family` includes particles as printed (`de la Cruz`). `literal` is a name that is not a person's, or one whose parts nobody stated.
    """

    family: str | None = None
    given: str | None = None
    suffix: str | None = None
    literal: str | None = None

    @property
    def east_asian(self) -> bool:
        """Whether the parts are written in Han, kana or Hangul, hence family name first without a space."""
        return bool(self.family) and any(
            "\u3040" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7a3" for c in self.family or ""
        )

    def display(self) -> str:
        """The name in reading order: `Dong Ryul Lee`, `白石美緒`, `Ministry of Foreign Affairs`."""
        if self.literal is not None:
            return self.literal
        if self.east_asian:
            return (self.family or "") + (self.given or "")
        return " ".join(part for part in (self.given, self.family, self.suffix) if part)


class Affiliation(Model):
    """Where an author works, as printed (`text`) and in parts where they are told apart."""

    text: str
    position: str | None = None
    unit: str | None = None
    organization: str | None = None


class Author(Model):
    """Who wrote a commentary. `name` is in reading order and ordinary case; `printed` keeps the forms of the text."""

    name: str
    family: str | None = None
    given: str | None = None
    literal: str | None = None
    printed: tuple[str, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
    orcid: str | None = None


class Contributor(Model):
    """Who translated or edited a commentary. `roles` are CSL's: `translator`, `editor` and so on."""

    name: str
    family: str | None = None
    given: str | None = None
    roles: tuple[str, ...]
    position: str | None = None
    printed: tuple[str, ...] = ()


def brief(names: Sequence[Name]) -> str:
    """Names as a citation has them: `Farrell and Newman`, `Costa et al.`; an East Asian name whole."""
    short = [name.display() if name.east_asian else name.family or name.literal or name.given or "" for name in names]
    short = [name for name in short if name]
    return f"{short[0]} et al." if len(short) > 2 else " and ".join(short)
