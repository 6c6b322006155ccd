"""Authority files as values."""

import pytest
from pydantic import ValidationError

from corpus_cli.model.authority import (
    AuthorAuthority,
    Keyword,
    KeywordAuthority,
    Person,
    canonical_author,
    canonical_contributor,
    canonical_keyword,
    fold,
    orcid,
)
from corpus_cli.model.names import Author, Contributor

AUTHORITY = AuthorAuthority(
    (
        Person(name="Ji-won Seo", variants=("서지원", "Jiwon SEO"), orcid="0000-0002-1825-0097"),
        Person(name="Ana Pereira", family="Pereira", given="Ana", variants=("A. Pereira Lopes",)),
    )
)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ji-won SEO", "ji won seo"), ("Ｓeo", "seo"), ("AI  policy", "ai-policy"), ("É", "E\u0301")],
)
def test_spellings_of_one_name_fold_to_one_form(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    "text", ["0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097", " 0000-0002-1694-233X "]
)
def test_an_orcid_is_taken_by_itself_or_as_a_url(text: str) -> None:
    assert text.strip().removeprefix("https://orcid.org/") == orcid(text)


@pytest.mark.parametrize(
    "text", ["", "0000-0002-1825-0098", "0000-0002-1825-009", "0000-0002-1694-2330", "X000-0002-1825-0097"]
)
def test_a_wrong_orcid_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no ORCID iD"):
        orcid(text)


def test_a_person_with_a_wrong_orcid_is_refused() -> None:
    with pytest.raises(ValidationError, match="last digit"):
        Person(name="Ana Pereira", orcid="0000-0002-1825-0098")


def test_a_variant_takes_the_name_of_the_authority_file_and_keeps_what_was_printed() -> None:
    author = canonical_author(Author(name="Jiwon Seo", family="Seo", given="Jiwon", printed=("Jiwon SEO",)), AUTHORITY)

    assert ("Ji-won Seo", "Seo", "Ji-won") == (author.name, author.family, author.given)
    assert ("Jiwon SEO", "Jiwon Seo") == author.printed
    assert "0000-0002-1825-0097" == author.orcid


def test_declared_parts_win() -> None:
    author = canonical_author(Author(name="A. Pereira Lopes", family="Lopes", given="A. Pereira"), AUTHORITY)

    assert ("Ana Pereira", "Pereira", "Ana") == (author.name, author.family, author.given)


def test_a_name_whose_parts_nothing_tells_is_kept_whole() -> None:
    author = canonical_author(Author(name="서지원", family="서", given="지원"), AUTHORITY)

    assert ("Ji-won Seo", None, None, "Ji-won Seo") == (author.name, author.family, author.given, author.literal)


def test_the_romanised_form_tells_the_parts_of_the_name_it_repeats() -> None:
    authority = AuthorAuthority((Person(name="Ji-won Seo", variants=("서지원",), romanised="Seo, Ji-won"),))

    author = canonical_author(Author(name="서지원", family="서", given="지원"), authority)

    assert ("Ji-won Seo", "Seo", "Ji-won", None) == (author.name, author.family, author.given, author.literal)


def test_a_translator_takes_the_name_of_the_authority_file_and_keeps_the_role() -> None:
    printed = Contributor(name="A. Pereira Lopes", family="Lopes", given="A. Pereira", roles=("translator", "editor"))

    person = canonical_contributor(printed, AUTHORITY)

    assert ("Ana Pereira", "Pereira", "Ana") == (person.name, person.family, person.given)
    assert (("A. Pereira Lopes",), ("translator", "editor")) == (person.printed, person.roles)


def test_a_person_the_file_has_not_is_left_as_printed() -> None:
    author = Author(name="Rui Costa", family="Costa", given="Rui", printed=("Rui COSTA",))

    assert author == canonical_author(author, AUTHORITY)


def test_an_alias_takes_the_name_of_its_keyword() -> None:
    authority = KeywordAuthority((Keyword(name="climate change", aliases=("global warming", "기후변화")),))

    assert ["climate change", "climate change", "ports"] == [
        canonical_keyword(word, authority) for word in ("Global Warming", "기후변화", "ports")
    ]
