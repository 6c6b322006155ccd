"""Commentaries for the site's tests: enough kinds to see every part of a page, and one that attacks it."""

from corpus_cli.model.citation import Citation
from corpus_cli.model.commentary import Commentary, Contact, Link, Section
from corpus_cli.model.diagnostic import Diagnostic, Severity
from corpus_cli.model.names import Affiliation, Author, Contributor, Name
from corpus_cli.model.provenance import Provenance, Source, Status
from corpus_cli.model.reference import Reference

STATED = Provenance(status=Status.STATED, source=Source.TEXT, line=3, raw="as it stands in the file")

HARBOUR = Commentary(
    id="2025-03-14-vale-harbour", status="complete", path="seeds/2025-03-14-vale-harbour.txt", sha256="a" * 64, words=812,
    title="The Harbour That Could Wait", subtitle="Ports, patience and money", date="2025-03-14", genre="Commentary", theme="Trade", language="en",
    publisher="Narrows Institute", license="CC-BY-4.0", source_url="https://narrows.example/harbour", citation_key="vale2025harbour",
    abstract="Ports are built for the trade of the decade before. This paper asks who pays for the years in between.",
    authors=(Author(name="Ines Vale", family="Vale", given="Ines", printed=("Ines VALE",), orcid="0000-0002-1825-0097",
                    affiliations=(Affiliation(text="Senior Fellow, Narrows Institute", organization="Narrows Institute"),)),),
    contributors=(Contributor(name="Tomas Reed", family="Reed", given="Tomas", roles=("translator", "editor"), position="Programme Officer"),),
    keywords=("ports", "public finance", "해운"),
    sections=(
        Section(level=1, line=8, text="Nobody votes for a breakwater. The habit of waiting is old (Okoro 2019; Harbour Board 2024a)."),
        Section(level=1, number="I.", heading="Who pays", line=10,
                text="The board itself says so (Harbour Board 2024a).\n\nSee https://narrows.example/data. A claim without a source (Nobody 1999)."),
        Section(level=2, number="1.", heading="A list", line=15, text="- dredging\n- cranes\n- pilots"),
    ),
    references=(
        Reference(number=1, key="board2024a", type="report", author=(Name(literal="Harbour Board"),), date="2024", year_suffix="a",
                  title="Annual Accounts", publisher="Harbour Board", url="https://harbour.example/accounts",
                  raw="Harbour Board. 2024a. Annual Accounts. https://harbour.example/accounts", line=20),
        Reference(number=2, key="okoro2019", type="book", author=(Name(family="Okoro", given="Ada"),), date="2019", title="The Long Queue",
                  publisher="Quay Press", raw="Okoro, Ada. 2019. The Long Queue. London: Quay Press.", line=21),
    ),
    citations=(
        Citation(raw="(Okoro 2019; Harbour Board 2024a)", line=8, column=60, sentence="The habit.", reference=2),
        Citation(raw="(Okoro 2019; Harbour Board 2024a)", line=8, column=60, sentence="The habit.", reference=1),
        Citation(raw="(Harbour Board 2024a)", line=11, column=26, sentence="The board.", reference=1),
        Citation(raw="(Nobody 1999)", line=13, column=60, sentence="A claim.", reason="no reference fits “Nobody 1999”"),
    ),
    links=(Link(rel="translation", language="ko", label="Korean version", commentary="2025-03-20-hangu"),),
    contact=Contact(name="Tomas Reed", email="reed@narrows.example", phone="02 555 0199"),
    provenance={"title": STATED, "date": STATED, "authors": STATED, "theme": STATED,
                "contact": Provenance(status=Status.STATED, source=Source.TEXT, line=30, raw="For inquiries: reed@narrows.example")},
    diagnostics=(Diagnostic(code="M301", name="contact", severity=Severity.INFO, message="contact details “reed@narrows.example”", line=30),),
)  # fmt: skip

KOREAN = Commentary(
    id="2025-03-20-hangu", status="complete", path="seeds/2025-03-20-hangu.txt", sha256="b" * 64, words=401, title="기다릴 수 있는 항구", date="2025-03-20",
    language="ko", authors=(Author(name="발레 이네스", family="발레", given="이네스", printed=("발레 이네스",)),), keywords=("해운", "항만"),
    sections=(Section(level=1, line=4, text="항구는 지난 십 년의 무역을 위해 지어진다. 한미동맹은 해운에 영향을 준다."),),
    references=(
        Reference(number=1, key="okoro2019", type="book", author=(Name(family="Okoro", given="Ada"),), date="2019", title="The Long Queue",
                  publisher="Quay Press", raw="Okoro, Ada. 2019. The Long Queue. Quay Press.", line=9),
        Reference(number=2, type="webpage", author=(Name(family="Vale", given="Ines"),), date="2025", title="The Harbour That Could Wait",
                  raw="Vale, Ines. 2025. “The Harbour That Could Wait.”", line=10),
    ),
    links=(Link(rel="translation", language="en", commentary="2025-03-14-vale-harbour"),),
)  # fmt: skip

CHINESE = Commentary(
    id="2024-11-02-banti", status="complete", path="seeds/2024-11-02-banti.txt", sha256="c" * 64, words=220, title="半导体与港口", date="2024-11",
    language="zh", authors=(Author(name="林港", literal=None, family="林", given="港"),), keywords=("港口",),
    sections=(Section(level=1, line=3, text="半导体的运输依赖港口。"),),
)  # fmt: skip

UNTITLED = Commentary(
    id="000-headless", status="incomplete", path="seeds/000_headless.txt", sha256="d" * 64, words=90, language="en",
    sections=(Section(level=1, line=1, text="A secret draft about harbours that nobody has titled yet."),),
    keywords=("drafts",), authors=(Author(name="Nobody Yet"),),
)  # fmt: skip

ATTACK = '<script>alert("x")</script>'
HOSTILE = Commentary(
    id="2023-01-01-hostile", status="complete", path="seeds/2023-01-01-hostile.txt", sha256="e" * 64, words=9, title=f"Bad {ATTACK} title", subtitle=ATTACK,
    date="2023-01-01", language='en"><b>', theme=ATTACK, genre=ATTACK, source_url="javascript:alert(1)", abstract=f"Summary {ATTACK} harbour",
    authors=(Author(name=f"Eve {ATTACK}", affiliations=(Affiliation(text=ATTACK),)),), keywords=(ATTACK, "a/b?c#d"),
    sections=(Section(level=1, heading=ATTACK, line=3, text=f"Body {ATTACK} harbour javascript:alert(1) \x07 (Evil 2020)\n\n]]> &amp; -->"),),
    references=(Reference(number=1, title=ATTACK, url="javascript:alert(2)", raw=f"Evil. 2020. {ATTACK} javascript:alert(2)", doi='10.1/"><script>', line=9),),
    citations=(Citation(raw="(Evil 2020)", line=3, column=50, sentence=ATTACK, reference=1),),
    links=(Link(rel="translation", label=ATTACK, url="javascript:alert(3)"),),
)  # fmt: skip

ALL = (HARBOUR, KOREAN, CHINESE, UNTITLED, HOSTILE)


def numbered(count: int) -> list[Commentary]:
    """Many small commentaries, for lists longer than a page."""
    return [
        Commentary(
            id=f"2020-bulk-{number:04d}", status="complete", path=f"seeds/bulk-{number:04d}.txt", sha256="f" * 64, words=5, title=f"Tide table {number}",
            date=f"20{number % 20:02d}-05-01", language="en", authors=(Author(name="Bulk Writer", family="Writer", given="Bulk"),), keywords=("tides",),
            sections=(Section(level=1, line=1, text=f"High water number {number}."),),
            references=(Reference(number=1, type="book", title=f"Almanac {number}", date="1999", raw=f"Almanac {number}. 1999.", line=4),),
        )
        for number in range(count)
    ]  # fmt: skip
