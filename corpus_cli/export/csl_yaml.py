"""CSL-YAML: the items of CSL-JSON as the `references` of a YAML document, which pandoc reads as a bibliography or a metadata file."""

from collections.abc import Iterable, Iterator
from typing import Any

from corpus_cli.export.csl_json import compact
from corpus_cli.export.exporter import ExportOptions


class CslYaml:
    """`.yaml`, one document."""

    name = "csl-yaml"
    suffix = ".yaml"
    media_type = "application/yaml"

    def write(self, items: Iterable[dict[str, Any]], options: ExportOptions) -> Iterator[str]:
        """The document, an item at a time."""
        import yaml

        dumper: type[yaml.SafeDumper] = getattr(yaml, "CSafeDumper", yaml.SafeDumper)  # libyaml's is ten times as fast
        empty = True
        for item in options.keyed(items):
            text = yaml.dump([compact(item)], Dumper=dumper, allow_unicode=True, sort_keys=False, width=1_000_000)
            yield ("---\nreferences:\n" if empty else "") + text
            empty = False
        yield "---\nreferences: []\n...\n" if empty else "...\n"
