"""corpus.toml: what a corpus is called and how its texts are read.

Unknown keys are errors that name the nearest known one. docs/reference/configuration.md is made from the models below.
"""

import tomllib
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationError
from rapidfuzz import process

from corpus_cli.errors import ConfigError, UnusableCorpus
from corpus_cli.model.base import Model
from corpus_cli.model.commentary import REQUIRED

FILE_NAME = "corpus.toml"


class TextConfig(Model):
    """`[text]`: how texts are read."""

    date_order: Annotated[
        Literal["dmy", "mdy", "ymd"] | None, Field(description="how 03/04/2025 is read; unset, it stays without a date")
    ] = None
    required: Annotated[tuple[str, ...], Field(description="fields without which a commentary is incomplete")] = (
        REQUIRED
    )


class RulesConfig(Model):
    """`[rules]`: which findings are reported."""

    select: Annotated[tuple[str, ...], Field(description="codes or their beginnings; empty means all")] = ()
    ignore: Annotated[tuple[str, ...], Field(description="codes or their beginnings to leave out")] = ()


class SearchConfig(Model):
    """`[search]`: searches kept under a name."""

    saved: Annotated[
        dict[str, str], Field(description="name = query; `corpus search @name`, and a page of the site")
    ] = Field(default_factory=dict)


class SiteConfig(Model):
    """`[site]`: the published site."""

    title: Annotated[str | None, Field(description="the site's title; the corpus's name where unset")] = None
    description: Annotated[str | None, Field(description="one or two sentences for the front page")] = None
    base_url: Annotated[str | None, Field(description="where it is published, for feeds and canonical links")] = None
    contact: Annotated[bool, Field(description="publish the contact lines of the texts")] = False
    downloads: Annotated[bool, Field(description="let readers download the database")] = True


class Config(Model):
    """The whole of corpus.toml."""

    name: Annotated[str, Field(description="what the corpus is called")] = "Corpus"
    publisher: Annotated[
        str | None, Field(description="the institution whose commentaries these are; exported as publisher")
    ] = None
    language: Annotated[str | None, Field(description="the language (BCP 47) of texts too short to tell")] = None
    license: Annotated[
        str | None, Field(description="the licence (SPDX identifier or URL) of texts that state none")
    ] = None
    text: TextConfig = TextConfig()
    rules: RulesConfig = RulesConfig()
    search: SearchConfig = SearchConfig()
    site: SiteConfig = SiteConfig()


def find_root(start: Path) -> Path:
    """The nearest folder at or above `start` that has a corpus.toml.

    Raises:
        UnusableCorpus: There is none.
    """
    start = start.absolute()
    for folder in (start, *start.parents):
        if (folder / FILE_NAME).is_file():
            return folder
    raise UnusableCorpus(
        f"no {FILE_NAME} in {start} or above it", hint="make a corpus with `corpus init`, or name one with -C DIR"
    )


def load(root: Path) -> Config:
    """The configuration of the corpus in `root`.

    Raises:
        UnusableCorpus: There is no corpus.toml.
        ConfigError: It is not TOML, or a key or value is wrong; the message names the place.
    """
    path = root / FILE_NAME
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise UnusableCorpus(f"no {FILE_NAME} in {root}", hint="make a corpus with `corpus init`") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: {error}", hint="mend the file; it is TOML") from None
    try:
        return Config.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        if first["type"] == "extra_forbidden":
            raise ConfigError(f"{path}: unknown key {where!r}", hint=_nearest(first["loc"])) from None
        raise ConfigError(
            f"{path}: {where}: {first['msg'].lower()}", hint="see docs/reference/configuration.md"
        ) from None


def _nearest(loc: tuple[int | str, ...]) -> str | None:
    model: Any = Config
    for part in loc[:-1]:
        model = model.model_fields[part].annotation
    known = list(model.model_fields)
    match = process.extractOne(str(loc[-1]), known, score_cutoff=50)
    return f"did you mean {match[0]!r}?" if match else f"there are {', '.join(known)}"


TEMPLATE = """\
# What this corpus is called, and how its texts are read. All keys: docs/reference/configuration.md
name = "{name}"
# publisher = "The institution whose commentaries these are"
# language = "en"

[text]
# date_order = "dmy"    # how 03/04/2025 is read; without it, such a date stays unset

[site]
# title = "Our commentaries"
# base_url = "https://commentaries.example"
"""
"""What `corpus init` writes."""
