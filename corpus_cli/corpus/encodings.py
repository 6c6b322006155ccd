"""The encoding a person names for a run: written into the sidecars, so that the files alone say how they are read."""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from corpus_cli.corpus import files, sidecars
from corpus_cli.corpus.ingest import opened
from corpus_cli.errors import ConfigError, UsageError
from corpus_cli.reading import Refusal, read_bytes, sidecar_of


def check(encoding: str) -> None:
    """Refuse a name that no encoding of text has.

    Raises:
        UsageError: There is no such encoding.
    """
    if not sidecars.is_encoding(encoding):
        raise UsageError(f"no encoding is called {encoding!r}", hint=sidecars.ENCODINGS)


def declare(root: Path, sources: Iterable[tuple[str, Path]], encoding: str) -> files.Change | None:
    """Write the encoding into the sidecar of each file that is read otherwise without it, as one change; None where there is none.

    `sources` are the paths in the corpus with the files.

    Raises:
        ConfigError: A sidecar is not TOML.
    """
    texts: dict[str, bytes | None] = {}
    for name, path in sources:
        found = opened(root, path, name)
        if isinstance(found, Refusal) or not _matters(*found, name, encoding):
            continue
        beside = PurePosixPath(name).with_name(sidecar_of(path, own=True).name).as_posix()
        try:
            before = found[1].decode("utf-8-sig") if found[1] is not None else None
            texts[beside] = sidecars.updated(before, {"encoding": encoding}).encode()
        except (ConfigError, UnicodeDecodeError) as error:
            raise ConfigError(f"{beside}: {error}", hint="mend it, or remove it") from None
    return files.change(root, "encoding", None, texts) if texts else None


def _matters(data: bytes, sidecar: bytes | None, name: str, encoding: str) -> bool:
    forced = read_bytes(data, name, sidecar=sidecar, encoding=encoding)
    if isinstance(forced, Refusal):
        return False
    return read_bytes(data, name, sidecar=sidecar) != forced
