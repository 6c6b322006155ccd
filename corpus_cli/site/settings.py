"""What a corpus says about its site, in the form that travels inside Datasette's configuration."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from corpus_cli.config import Config

PLUGIN = "corpus_cli"
"""The name under which Datasette keeps our settings: the entry point's."""


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """The site's own words.

    Attributes:
        title: The site's name.
        description: One or two sentences for the front page.
        publisher: The institution whose commentaries these are.
        license: SPDX identifier or URL.
        base_url: Where it is published, without a slash at its end; None where nobody said.
        downloads: Whether readers may take the database.
        saved: Searches kept under a name.
    """

    title: str = "Corpus"
    description: str | None = None
    publisher: str | None = None
    license: str | None = None
    base_url: str | None = None
    downloads: bool = True
    saved: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def from_config(cls, config: Config, *, base_url: str | None = None) -> "SiteSettings":
        """The settings of corpus.toml; `base_url` wins over the one written there."""
        url = base_url or config.site.base_url
        return cls(
            title=config.site.title or config.name,
            description=config.site.description,
            publisher=config.publisher,
            license=config.license,
            base_url=url.rstrip("/") if url else None,
            downloads=config.site.downloads,
            saved=dict(config.search.saved),
        )

    @classmethod
    def from_plugin(cls, data: Mapping[str, Any] | None) -> "SiteSettings":
        """The settings from Datasette's plugin configuration; unknown keys are left alone."""
        known = {name: value for name, value in (data or {}).items() if name in cls.__dataclass_fields__}
        return cls(**known)

    def as_plugin(self) -> dict[str, Any]:
        """The plugin configuration that `from_plugin` reads; what is unset is left out."""
        return {name: value for name, value in asdict(self).items() if value not in (None, {})}

    @property
    def license_url(self) -> str | None:
        """Where the licence can be read: SPDX's page for an identifier."""
        if not self.license:
            return None
        return (
            self.license
            if self.license.startswith(("https://", "http://"))
            else f"https://spdx.org/licenses/{self.license}.html"
        )
