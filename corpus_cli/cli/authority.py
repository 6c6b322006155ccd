"""`corpus authors` and `corpus keywords`: the authority files, as people edit them."""

from collections.abc import Callable, Collection
from typing import Annotated, Any

import typer
from rapidfuzz import process

from corpus_cli.cli.options import JsonOption, OutputOption
from corpus_cli.cli.session import Session, session
from corpus_cli.errors import NothingMatched, UsageError
from corpus_cli.model.authority import fold
from corpus_cli.rules import authority_file, people
from corpus_cli.rules.authority_file import AUTHORS, KEYWORDS, Kind

authors_app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="People of the corpus, and which printed names are one person (schema/authors.toml). `corpus undo` takes a change back.",
)
keywords_app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    help="Keywords of the corpus, and which are one keyword (schema/keywords.toml). `corpus undo` takes a change back.",
)


def _complete_person(ctx: typer.Context, incomplete: str) -> list[str]:
    return _complete(ctx, incomplete, lambda here: [row["name"] for row in _people(here)])


def _complete_keyword(ctx: typer.Context, incomplete: str) -> list[str]:
    return _complete(ctx, incomplete, lambda here: list(_keywords(here)))


def _complete(ctx: typer.Context, incomplete: str, names: Callable[[Session], list[str]]) -> list[str]:
    from corpus_cli.errors import CorpusError

    try:
        return [
            name
            for name in names(ctx.find_object(Session) or Session())
            if name.casefold().startswith(incomplete.casefold())
        ]
    except CorpusError:
        return []


PersonArgument = Annotated[
    str, typer.Argument(metavar="NAME", help="A person's name.", autocompletion=_complete_person)
]
OtherPersonArgument = Annotated[
    str, typer.Argument(metavar="OTHER", help="Another name.", autocompletion=_complete_person)
]
KeywordArgument = Annotated[str, typer.Argument(metavar="KEYWORD", help="A keyword.", autocompletion=_complete_keyword)]
OtherKeywordArgument = Annotated[
    str, typer.Argument(metavar="OTHER", help="Another keyword.", autocompletion=_complete_keyword)
]


def _people(here: Session) -> list[dict[str, Any]]:
    from corpus_cli.corpus import naming

    return naming.people(here.corpus())


def _keywords(here: Session) -> dict[str, int]:
    from corpus_cli.corpus import naming

    return naming.keywords(here.corpus())


def _check_known(name: str, used: Collection[str], forms: Collection[str], what: str, command: str) -> None:
    """Refuse to merge what neither a text nor the authority file has.

    Raises:
        UsageError: It names the nearest.
    """
    if fold(name) in forms or any(fold(name) == fold(each) for each in used):
        return
    near = process.extractOne(name, list(used), score_cutoff=60)
    hint = f"did you mean {near[0]!r}?" if near else f"`corpus {command} alias` adds a form that no text has"
    raise UsageError(f"no {what} {name!r} in the corpus", hint=hint)


def _edit(here: Session, kind: Kind, action: str, edit: Callable[[str], str]) -> None:
    """Change an authority file as one change of the journal, and bring the database up to date."""
    from corpus_cli.corpus import naming

    report = naming.edit(here.corpus(), kind, action, edit)
    here.note(f"wrote schema/{kind.file}")
    if report is not None:
        here.note(f"{report.count('updated')} commentaries read again")


@authors_app.command("list")
def list_authors(ctx: typer.Context, as_json: JsonOption = False, output: OutputOption = None) -> None:
    """List people with their roles and how many commentaries name them."""
    here = session(ctx)
    rows = _people(here)
    if as_json:
        here.emit({"schema_version": 1, "people": rows}, output)
        return
    here.text(
        "\n".join(f"{row['commentaries']:>5}  {row['name']}  ({', '.join(row['roles'])})" for row in rows), output
    )


@authors_app.command("show")
def show_author(
    ctx: typer.Context, name: PersonArgument, as_json: JsonOption = False, output: OutputOption = None
) -> None:
    """Show a person: forms, ORCID iD, and what they wrote, translated or edited."""
    from corpus_cli.corpus import naming

    here = session(ctx)
    corpus = here.corpus()
    entry = corpus.settings().authors.find(name)
    shown = entry.name if entry else name
    found = naming.contributions(corpus, shown)
    if not found and entry is None:
        raise NothingMatched(f"nobody is called {name!r}", hint=_near(name, [row["name"] for row in _people(here)]))
    forms = dict.fromkeys((*(entry.variants if entry else ()), *(form for row in found for form in row["printed"])))
    if as_json:
        orcid = entry.orcid if entry else None
        here.emit(
            {"schema_version": 1, "name": shown, "forms": list(forms), "orcid": orcid, "contributions": found}, output
        )
        return
    lines = [shown, *(f"  also {form}" for form in forms if form != shown)]
    lines += [f"  ORCID {entry.orcid}"] if entry and entry.orcid else []
    lines += [f"  {row['date'] or 'n.d.'}  {row['role']}  {row['id']}  {row['title'] or 'untitled'}" for row in found]
    here.text("\n".join(lines), output)


@authors_app.command("merge")
def merge_authors(ctx: typer.Context, name: PersonArgument, other: OtherPersonArgument) -> None:
    """OTHER, with all its forms, is NAME. `split` takes it apart again."""
    here = session(ctx)
    for each in (name, other):
        _check_known(
            each, [row["name"] for row in _people(here)], here.corpus().settings().authors.by_form, "person", "authors"
        )
    _edit(here, AUTHORS, "authors merge", lambda text: authority_file.merge(text, AUTHORS, name, other))


@authors_app.command("alias")
def alias_author(
    ctx: typer.Context, name: PersonArgument, form: Annotated[str, typer.Argument(help="Another form of the name.")]
) -> None:
    """FORM is another form of NAME."""
    _edit(session(ctx), AUTHORS, "authors alias", lambda text: authority_file.alias(text, AUTHORS, name, form))


@authors_app.command("split")
def split_author(
    ctx: typer.Context,
    name: PersonArgument,
    form: Annotated[str, typer.Argument(help="A form that is another person's.")],
) -> None:
    """FORM is not NAME; the two are not suggested again."""
    _edit(session(ctx), AUTHORS, "authors split", lambda text: authority_file.split(text, AUTHORS, name, form))


@authors_app.command("distinct")
def distinct_authors(ctx: typer.Context, name: PersonArgument, other: OtherPersonArgument) -> None:
    """NAME and OTHER look alike and are two people; they are not suggested again."""
    _edit(session(ctx), AUTHORS, "authors distinct", lambda text: authority_file.distinct(text, AUTHORS, name, other))


@authors_app.command("orcid")
def orcid_author(
    ctx: typer.Context,
    name: PersonArgument,
    orcid: Annotated[str, typer.Argument(help="The ORCID iD; its check digit is tested.")],
) -> None:
    """Give a person an ORCID iD."""
    _edit(session(ctx), AUTHORS, "authors orcid", lambda text: authority_file.set_orcid(text, name, orcid))


@authors_app.command("suggest")
def suggest_authors(ctx: typer.Context, as_json: JsonOption = False, output: OutputOption = None) -> None:
    """List people who may be one, with the reason. Nothing is merged."""
    here = session(ctx)
    used = [people.PersonUse(row["name"], row["family"], row["given"], row["commentaries"]) for row in _people(here)]
    _suggestions(here, list(people.suggest_people(used, here.corpus().settings().authors)), "authors", as_json, output)


@keywords_app.command("list")
def list_keywords(ctx: typer.Context, as_json: JsonOption = False, output: OutputOption = None) -> None:
    """List keywords with how many commentaries have them, most first."""
    here = session(ctx)
    rows = sorted(_keywords(here).items(), key=lambda item: (-item[1], item[0]))
    if as_json:
        here.emit(
            {"schema_version": 1, "keywords": [{"keyword": name, "commentaries": count} for name, count in rows]},
            output,
        )
        return
    here.text("\n".join(f"{count:>5}  {name}" for name, count in rows), output)


@keywords_app.command("show")
def show_keyword(
    ctx: typer.Context, keyword: KeywordArgument, as_json: JsonOption = False, output: OutputOption = None
) -> None:
    """Show a keyword: its aliases, and the commentaries that have it."""
    from corpus_cli.corpus import naming

    here = session(ctx)
    corpus = here.corpus()
    entry = corpus.settings().keywords.find(keyword)
    shown = entry.name if entry else keyword
    found = naming.commentaries_with(corpus, shown)
    if not found and entry is None:
        raise NothingMatched(f"no keyword {keyword!r}", hint=_near(keyword, list(_keywords(here))))
    if as_json:
        here.emit(
            {
                "schema_version": 1,
                "keyword": shown,
                "aliases": list(entry.aliases) if entry else [],
                "commentaries": found,
            },
            output,
        )
        return
    lines = [shown, *(f"  also {alias}" for alias in (entry.aliases if entry else ()))]
    lines += [f"  {row['date'] or 'n.d.'}  {row['id']}  {row['title'] or 'untitled'}" for row in found]
    here.text("\n".join(lines), output)


@keywords_app.command("merge")
def merge_keywords(ctx: typer.Context, keyword: KeywordArgument, other: OtherKeywordArgument) -> None:
    """OTHER, with all its aliases, is KEYWORD. `split` takes it apart again."""
    here = session(ctx)
    for each in (keyword, other):
        _check_known(each, _keywords(here), here.corpus().settings().keywords.by_form, "keyword", "keywords")
    _edit(here, KEYWORDS, "keywords merge", lambda text: authority_file.merge(text, KEYWORDS, keyword, other))


@keywords_app.command("alias")
def alias_keyword(
    ctx: typer.Context,
    keyword: KeywordArgument,
    form: Annotated[str, typer.Argument(help="Another form of the keyword.")],
) -> None:
    """FORM is another form of KEYWORD."""
    _edit(session(ctx), KEYWORDS, "keywords alias", lambda text: authority_file.alias(text, KEYWORDS, keyword, form))


@keywords_app.command("split")
def split_keyword(
    ctx: typer.Context,
    keyword: KeywordArgument,
    form: Annotated[str, typer.Argument(help="A form that is another keyword.")],
) -> None:
    """FORM is not KEYWORD."""
    _edit(session(ctx), KEYWORDS, "keywords split", lambda text: authority_file.split(text, KEYWORDS, keyword, form))


@keywords_app.command("suggest")
def suggest_keywords(ctx: typer.Context, as_json: JsonOption = False, output: OutputOption = None) -> None:
    """List keywords that may be one, with the reason. Nothing is merged."""
    here = session(ctx)
    _suggestions(here, list(people.suggest_keywords(_keywords(here))), "keywords", as_json, output)


def _suggestions(here: Session, found: list[people.Suggestion], command: str, as_json: bool, output: Any) -> None:
    if as_json:
        rows = [{"name": each.name, "other": each.other, "reason": each.reason} for each in found]
        here.emit({"schema_version": 1, "suggestions": rows}, output)
        return
    if not found:
        here.note("nothing looks alike")
        return
    here.text("\n".join(f"{each.name}  =?  {each.other}    {each.reason}" for each in found), output)
    here.note(
        f"corpus {command} merge NAME OTHER makes two one"
        + ("; corpus authors distinct NAME OTHER keeps them two" if command == "authors" else "")
    )


def _near(name: str, known: list[str]) -> str | None:
    from rapidfuzz import process

    found = process.extractOne(name, known, score_cutoff=60)
    return f"did you mean {found[0]!r}?" if found else None
