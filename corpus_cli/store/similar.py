"""Finding stored commentaries that resemble another: by hash of bytes or words, and by the bands of MinHash signatures."""

from dataclasses import dataclass

from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Similar:
    """A stored commentary; `signature` is empty where it was not asked for."""

    slug: str
    path: str
    signature: bytes = b""
    key: int = 0


def by_bytes(db: Database, sha256: str, own: int | None) -> Similar | None:
    """The commentary whose file has these bytes, other than `own`."""
    row = db.execute(
        "SELECT slug, path FROM commentaries WHERE sha256 = ? AND id IS NOT ? ORDER BY path", [sha256, own]
    ).fetchone()
    return Similar(*row) if row else None


def by_words(db: Database, words_sha256: str, own: int | None) -> Similar | None:
    """The commentary with these words, other than `own`."""
    row = db.execute(
        "SELECT c.slug, c.path FROM fingerprints f JOIN commentaries c ON c.id = f.commentary_id"
        " WHERE f.words_sha256 = ? AND c.id IS NOT ? ORDER BY c.path",
        [words_sha256, own],
    ).fetchone()
    return Similar(*row) if row else None


def of(db: Database, key: int) -> Similar | None:
    """A commentary's own fingerprint; None where it has none."""
    row = db.execute(
        "SELECT c.slug, c.path, f.signature, c.id FROM fingerprints f JOIN commentaries c ON c.id = f.commentary_id WHERE c.id = ?",
        [key],
    ).fetchone()
    return Similar(*row) if row else None


def near(db: Database, key: int) -> list[Similar]:
    """Commentaries that share a band with this one, by path."""
    found = db.execute(
        "SELECT DISTINCT c.slug, c.path, f.signature, c.id FROM fingerprint_bands own JOIN fingerprint_bands other"
        " ON other.band = own.band AND other.hash = own.hash AND other.commentary_id <> own.commentary_id"
        " JOIN commentaries c ON c.id = other.commentary_id JOIN fingerprints f ON f.commentary_id = c.id"
        " WHERE own.commentary_id = ? ORDER BY c.path",
        [key],
    )
    return [Similar(*row) for row in found]


def in_other_languages(db: Database, key: int) -> list[int]:
    """Commentaries in another language of the same day, or that list a work this one lists; integer ids in order."""
    found = db.execute(
        "SELECT o.id FROM commentaries c JOIN commentaries o ON o.date = c.date AND o.language <> c.language WHERE c.id = :key"
        " UNION SELECT o.id FROM reference_entries e JOIN entry_names n ON n.entry_id = e.id AND (n.name LIKE 'doi:%' OR n.name LIKE 'url:%')"
        " JOIN entry_names m ON m.name = n.name JOIN reference_entries f ON f.id = m.entry_id"
        " JOIN commentaries o ON o.id = f.commentary_id JOIN commentaries c ON c.id = e.commentary_id"
        " WHERE e.commentary_id = :key AND o.language <> c.language ORDER BY 1",
        {"key": key},
    )
    return [row[0] for row in found]
