"""What is stored comes back as it was."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus_cli.model.citation import Citation
from corpus_cli.model.commentary import Commentary, Contact, Link, Section
from corpus_cli.model.diagnostic import Diagnostic, Severity
from corpus_cli.model.names import Affiliation, Author, Contributor, Name
from corpus_cli.model.provenance import Considered, Provenance, Source, Status
from corpus_cli.model.reference import Reference
from corpus_cli.store import checks, database, queries, writer

text = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=20)
some = text.filter(bool)
maybe = st.none() | some
date = st.none() | st.dates().map(lambda d: f"{d.year:04d}-{d.month:02d}-{d.day:02d}")
names = st.builds(Name, family=maybe, given=maybe, literal=maybe, suffix=st.none())


def lists(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(strategy, max_size=3).map(tuple)


authors = st.builds(
    Author, name=some, family=maybe, given=maybe, literal=maybe, printed=lists(some), orcid=maybe,
    affiliations=lists(st.builds(Affiliation, text=some, position=maybe, unit=maybe, organization=maybe)),
)  # fmt: skip
contributors = st.builds(
    Contributor, name=some, family=maybe, given=maybe, position=maybe, printed=lists(some),
    roles=st.lists(st.sampled_from(["translator", "editor"]), min_size=1, max_size=2, unique=True).map(tuple),
)  # fmt: skip
references = st.lists(
    st.builds(
        Reference, number=st.just(1), raw=some, type=st.sampled_from(["book", "report"]), author=lists(names), editor=lists(names),
        date=date, title=maybe, url=maybe, year_suffix=maybe, et_al=st.booleans(), confidence=st.none() | st.floats(0, 1),
        line=st.none() | st.integers(1, 99), residue=maybe,
    ),
    max_size=3,
).map(lambda found: tuple(each.model_copy(update={"number": n}) for n, each in enumerate(found, 1)))  # fmt: skip


@st.composite
def commentaries(draw: st.DrawFn) -> Commentary:
    listed = draw(references)
    numbers = st.none() | st.sampled_from([each.number for each in listed]) if listed else st.none()
    places = st.integers(1, 99)
    citation = st.builds(
        Citation,
        raw=some,
        line=places,
        column=places,
        sentence=some,
        reference=numbers,
        commentary=st.none(),
        reason=maybe,
    )
    return Commentary(
        id=draw(st.from_regex(r"[a-z0-9][a-z0-9-]{0,10}", fullmatch=True)), status="complete", path=draw(some), sha256="0" * 64,
        title=draw(maybe), date=draw(date), abstract=draw(maybe), language=draw(maybe), authors=draw(lists(authors)),
        contributors=draw(lists(contributors)), keywords=tuple(dict.fromkeys(draw(lists(some)))),
        sections=draw(lists(st.builds(Section, level=st.integers(1, 6), number=maybe, heading=maybe, line=places, text=text))),
        references=listed, citations=draw(lists(citation)),
        links=draw(lists(st.builds(Link, rel=st.just("translation"), label=maybe, url=maybe, line=st.none() | places, commentary=st.none()))),
        contact=draw(st.none() | st.builds(Contact, name=maybe, email=maybe, phone=maybe)),
        provenance=draw(st.dictionaries(st.sampled_from(["title", "date"]), st.builds(
            Provenance, status=st.sampled_from(Status), source=st.sampled_from(Source), line=st.none() | places, raw=maybe, rule=maybe,
            considered=lists(st.builds(Considered, value=some, line=st.none() | places, reason=some)),
        ))),
        citation_key=draw(st.none() | st.just("key2025")), words=draw(st.integers(0, 9999)),
    )  # fmt: skip


@given(commentaries(), commentaries())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_stored_record_comes_back_as_it_was(first: Commentary, second: Commentary) -> None:
    db = database.in_memory()
    finding = Diagnostic(
        code="M101", name="title-missing", severity=Severity.ERROR, message="no title", path=second.path, line=1
    )
    second = second.model_copy(
        update={"id": first.id, "path": first.path, "diagnostics": (finding.model_copy(update={"path": first.path}),)}
    )
    with db.atomic():
        writer.put(db, first)
        key = writer.put(db, second)

    assert [second] == list(queries.commentaries(db, [key]))
    assert checks.full_text(db) is None
    assert checks.foreign_keys(db) is None
    db.close()


@given(commentaries())
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_removing_a_record_leaves_nothing_behind(commentary: Commentary) -> None:
    db = database.in_memory()
    with db.atomic():
        key = writer.put(db, commentary)
        writer.remove(db, key)
        writer.sweep(db)

    tables = [name for name in db.table_names() if not name.startswith(("_", "sqlite_", "commentaries_fts", "search_"))]
    assert [] == [name for name in tables if db[name].count]
    assert checks.full_text(db) is None
    db.close()


def test_one_person_is_one_row_however_often_printed() -> None:
    db = database.in_memory()
    with db.atomic():
        for number, name in enumerate(["Ana Pereira", "ana  pereira", "Ana Pereira", "Rui Costa"]):
            writer.put(
                db,
                Commentary(
                    id=f"c{number}",
                    status="complete",
                    path=f"{number}.txt",
                    sha256=str(number),
                    authors=(Author(name=name),),
                ),
            )

    assert ["Ana Pereira", "Rui Costa"] == queries.names(db)
    db.close()
