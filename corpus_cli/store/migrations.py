"""The tables, as an append-only list of migrations. docs/reference/database.md is made from them.

The names are for readers, who meet the database in Datasette. Everything here is derived from the files; `corpus ingest --rebuild` makes it again.
"""

from sqlite_utils import Database, Migrations

from corpus_cli.store import index

migrations = Migrations("corpus")

TABLES = """
CREATE TABLE commentaries (
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  title TEXT,
  subtitle TEXT,
  date TEXT,
  year INTEGER,
  genre TEXT,
  series TEXT,
  theme TEXT,
  publisher TEXT,
  language TEXT,
  license TEXT,
  source_url TEXT,
  abstract TEXT,
  authors TEXT NOT NULL CHECK (json_valid(authors)),
  keywords TEXT NOT NULL CHECK (json_valid(keywords)),
  body TEXT NOT NULL,
  words INTEGER NOT NULL,
  citation_key TEXT,
  status TEXT NOT NULL CHECK (status IN ('complete', 'incomplete')),
  path TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX commentaries_sha256 ON commentaries (sha256);
CREATE INDEX commentaries_date ON commentaries (date);
CREATE INDEX commentaries_year ON commentaries (year);
CREATE INDEX commentaries_theme ON commentaries (theme);
CREATE INDEX commentaries_genre ON commentaries (genre);
CREATE INDEX commentaries_series ON commentaries (series);
CREATE INDEX commentaries_language ON commentaries (language);
CREATE INDEX commentaries_status ON commentaries (status);
CREATE UNIQUE INDEX commentaries_citation_key ON commentaries (citation_key) WHERE citation_key IS NOT NULL;

CREATE TABLE aliases (
  slug TEXT PRIMARY KEY,
  commentary_id INTEGER NOT NULL REFERENCES commentaries (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX aliases_commentary ON aliases (commentary_id);

CREATE TABLE people (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  family TEXT,
  given TEXT,
  literal TEXT,
  orcid TEXT
) STRICT;

CREATE TABLE contributions (
  id INTEGER PRIMARY KEY,
  commentary_id INTEGER NOT NULL REFERENCES commentaries (id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES people (id),
  role TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  name TEXT NOT NULL,
  family TEXT,
  given TEXT,
  literal TEXT,
  orcid TEXT,
  position TEXT,
  printed TEXT NOT NULL CHECK (json_valid(printed)),
  affiliations TEXT NOT NULL CHECK (json_valid(affiliations))
) STRICT;
CREATE INDEX contributions_commentary ON contributions (commentary_id);
CREATE INDEX contributions_person ON contributions (person_id);
CREATE INDEX contributions_role ON contributions (role);

CREATE TABLE keywords (id INTEGER PRIMARY KEY, keyword TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE commentary_keywords (
  commentary_id INTEGER NOT NULL REFERENCES commentaries (id) ON DELETE CASCADE,
  keyword_id INTEGER NOT NULL REFERENCES keywords (id),
  sequence INTEGER NOT NULL,
  PRIMARY KEY (commentary_id, keyword_id)
) STRICT;
CREATE INDEX commentary_keywords_keyword ON commentary_keywords (keyword_id);

CREATE TABLE sections (
  id INTEGER PRIMARY KEY,
  commentary_id INTEGER NOT NULL REFERENCES commentaries (id) ON DELETE CASCADE,
  sequence INTEGER NOT NULL,
  level INTEGER NOT NULL,
  number TEXT,
  heading TEXT,
  line INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX sections_commentary ON sections (commentary_id);

CREATE TABLE works (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  author TEXT NOT NULL CHECK (json_valid(author)),
  date TEXT,
  year INTEGER,
  title TEXT,
  container_title TEXT,
  publisher TEXT,
  url TEXT,
  doi TEXT,
  language TEXT,
  evidence TEXT,
  commentary_id INTEGER REFERENCES commentaries (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX works_year ON works (year);
CREATE INDEX works_type ON works (type);
CREATE INDEX works_commentary ON works (commentary_id);

CREATE TABLE reference_entries (
  id INTEGER PRIMARY KEY,
  commentary_id INTEGER NOT NULL REFERENCES commentaries (id) ON DELETE CASCADE,
  sequence INTEGER NOT NULL,
  number INTEGER NOT NULL,
  key TEXT,
  type TEXT NOT NULL,
  author TEXT NOT NULL CHECK (json_valid(author)),
  editor TEXT NOT NULL CHECK (json_valid(editor)),
  translator TEXT NOT NULL CHECK (json_valid(translator)),
  et_al INTEGER NOT NULL,
  date TEXT,
  year INTEGER,
  year_suffix TEXT,
  status TEXT,
  title TEXT,
  container_title TEXT,
  collection_title TEXT,
  publisher TEXT,
  publisher_place TEXT,
  edition TEXT,
  volume TEXT,
  issue TEXT,
  page TEXT,
  report_number TEXT,
  genre TEXT,
  accessed TEXT,
  url TEXT,
  doi TEXT,
  language TEXT,
  raw TEXT NOT NULL,
  line INTEGER,
  parser TEXT,
  confidence REAL,
  residue TEXT,
  work_id INTEGER REFERENCES works (id) ON DELETE SET NULL,
  target_id INTEGER REFERENCES commentaries (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX reference_entries_commentary ON reference_entries (commentary_id);
CREATE INDEX reference_entries_work ON reference_entries (work_id);
CREATE INDEX reference_entries_target ON reference_entries (target_id);
CREATE INDEX reference_entries_year ON reference_entries (year);
CREATE INDEX reference_entries_type ON reference_entries (type);

CREATE TABLE entry_names (
  name TEXT NOT NULL,
  entry_id INTEGER NOT NULL REFERENCES reference_entries (id) ON DELETE CASCADE,
  PRIMARY KEY (name, entry_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_names_entry ON entry_names (entry_id);
CREATE TABLE commentary_names (
  name TEXT NOT NULL,
  commentary_id INTEGER NOT NULL REFERENCES commentaries (id) ON DELETE CASCADE,
  PRIMARY KEY (name, commentary_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX commentary_names_commentary ON commentary_names (commentary_id);

CREATE TABLE citations (
  id INTEGER PRIMARY KEY,
  commentary_id INTEGER NOT NULL REFERENCES commentaries (id) ON DELETE CASCADE,
  sequence INTEGER NOT NULL,
  raw TEXT NOT NULL,
  line INTEGER NOT NULL,
  "column" INTEGER NOT NULL,
  sentence TEXT NOT NULL,
  kind TEXT NOT NULL,
  entry_id INTEGER REFERENCES reference_entries (id) ON DELETE CASCADE,
  reason TEXT
) STRICT;
CREATE INDEX citations_commentary ON citations (commentary_id);
CREATE INDEX citations_entry ON citations (entry_id);

CREATE TABLE links (
  id INTEGER PRIMARY KEY,
  commentary_id INTEGER NOT NULL REFERENCES commentaries (id) ON DELETE CASCADE,
  sequence INTEGER NOT NULL,
  rel TEXT NOT NULL,
  label TEXT,
  language TEXT,
  url TEXT,
  line INTEGER,
  declared_id TEXT,
  target_id INTEGER REFERENCES commentaries (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX links_commentary ON links (commentary_id);
CREATE INDEX links_target ON links (target_id);
CREATE INDEX links_url ON links (url);

CREATE TABLE contacts (
  commentary_id INTEGER PRIMARY KEY REFERENCES commentaries (id) ON DELETE CASCADE,
  name TEXT,
  email TEXT,
  phone TEXT
) STRICT;

CREATE TABLE field_sources (
  commentary_id INTEGER NOT NULL REFERENCES commentaries (id) ON DELETE CASCADE,
  field TEXT NOT NULL,
  status TEXT NOT NULL,
  source TEXT NOT NULL,
  line INTEGER,
  raw TEXT,
  rule TEXT,
  considered TEXT NOT NULL CHECK (json_valid(considered)),
  PRIMARY KEY (commentary_id, field)
) STRICT;

CREATE TABLE files (
  path TEXT PRIMARY KEY,
  sha256 TEXT,
  sidecar_sha256 TEXT,
  settings TEXT NOT NULL,
  encoding TEXT,
  outcome TEXT NOT NULL CHECK (outcome IN ('stored', 'refused', 'duplicate')),
  commentary_id INTEGER REFERENCES commentaries (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX files_commentary ON files (commentary_id);

CREATE TABLE diagnostics (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL,
  commentary_id INTEGER REFERENCES commentaries (id) ON DELETE CASCADE,
  sequence INTEGER NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  severity TEXT NOT NULL,
  message TEXT NOT NULL,
  line INTEGER,
  "column" INTEGER,
  help TEXT
) STRICT;
CREATE INDEX diagnostics_commentary ON diagnostics (commentary_id);
CREATE INDEX diagnostics_path ON diagnostics (path);
CREATE INDEX diagnostics_code ON diagnostics (code);

CREATE TABLE fingerprints (
  commentary_id INTEGER PRIMARY KEY REFERENCES commentaries (id) ON DELETE CASCADE,
  words_sha256 TEXT NOT NULL,
  signature BLOB NOT NULL
) STRICT;
CREATE INDEX fingerprints_words ON fingerprints (words_sha256);
CREATE TABLE fingerprint_bands (
  band INTEGER NOT NULL,
  hash BLOB NOT NULL,
  commentary_id INTEGER NOT NULL REFERENCES commentaries (id) ON DELETE CASCADE,
  PRIMARY KEY (band, hash, commentary_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX fingerprint_bands_commentary ON fingerprint_bands (commentary_id);

CREATE VIEW catalogue AS
SELECT id, slug, title, subtitle, authors, date, year, genre, series, theme, keywords, language, publisher, words, status, citation_key, source_url
FROM commentaries;
"""


@migrations()
def m001_tables(db: Database) -> None:
    """Everything but the full text."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            db.execute(statement)


@migrations()
def m002_full_text(db: Database) -> None:
    """The full-text index; docs/explanation/search.md says why it is made so."""
    index.create(db)


@migrations()
def m003_short_notes(db: Database) -> None:
    """Notes that name an earlier work again, and further works of a note."""
    db.execute("ALTER TABLE reference_entries ADD COLUMN repeats INTEGER")
    db.execute("ALTER TABLE reference_entries ADD COLUMN note INTEGER")


@migrations()
def m004_other_names(db: Database) -> None:
    """The forms that the authority files declare, which the full text is found by."""
    db.execute(
        "CREATE TABLE other_names (kind TEXT NOT NULL CHECK (kind IN ('author', 'keyword')), name TEXT NOT NULL, form TEXT NOT NULL,"
        " PRIMARY KEY (kind, name, form)) STRICT, WITHOUT ROWID"
    )


@migrations()
def m005_files_of_findings(db: Database) -> None:
    """The file in which line and column of a finding count, where it is not the commentary's: its sidecar."""
    db.execute("ALTER TABLE diagnostics ADD COLUMN in_file TEXT")


def names() -> list[str]:
    """The migrations this program knows, in order."""
    db = Database(memory=True)
    try:
        return [migration.name for migration in migrations.pending(db)]
    finally:
        db.close()


def current() -> int:
    """How many migrations this program knows."""
    return len(names())
