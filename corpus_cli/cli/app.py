"""The command `corpus`: its global options, its commands, and what becomes of errors.

A command's module is imported when the command is called, so that `corpus search` does not pay for Datasette.
"""

import difflib
import importlib
import os
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from corpus_cli import __version__
from corpus_cli.cli.session import Session, printable
from corpus_cli.cli.summaries import SUMMARIES
from corpus_cli.errors import CorpusError, UnusableCorpus

COMMANDS = {
    "init": ("Start", "init:init"),
    "add": ("Start", "add:add"),
    "ingest": ("Start", "ingest:ingest"),
    "watch": ("Start", "watch:watch"),
    "validate": ("Check", "validate:validate"),
    "rule": ("Check", "validate:rule"),
    "schema": ("Check", "validate:schema"),
    "links": ("Check", "links:links_app"),
    "list": ("Look", "look:list_"),
    "show": ("Look", "look:show"),
    "why": ("Look", "why:why"),
    "open": ("Look", "look:open_"),
    "stats": ("Look", "graph:stats"),
    "search": ("Search", "search:search"),
    "kwic": ("Search", "search:kwic"),
    "related": ("Search", "search:related"),
    "references": ("Cite", "references:references_app"),
    "works": ("Cite", "graph:works"),
    "cites": ("Cite", "graph:cites"),
    "cited-by": ("Cite", "graph:cited_by"),
    "graph": ("Cite", "graph:graph"),
    "export": ("Cite", "export:export"),
    "cite": ("Cite", "export:cite"),
    "import": ("Cite", "export:import_"),
    "edit": ("Keep", "upkeep:edit"),
    "set": ("Keep", "upkeep:set_"),
    "rename": ("Keep", "upkeep:rename"),
    "remove": ("Keep", "upkeep:remove"),
    "undo": ("Keep", "upkeep:undo"),
    "log": ("Keep", "upkeep:log"),
    "diff": ("Keep", "twins:diff"),
    "authors": ("Keep", "authority:authors_app"),
    "keywords": ("Keep", "authority:keywords_app"),
    "serve": ("Publish", "serve:serve"),
    "publish": ("Publish", "publish:publish"),
    "status": ("Health", "health:status"),
    "doctor": ("Health", "health:doctor"),
    "backup": ("Health", "health:backup"),
    "restore": ("Health", "health:restore"),
    "migrate": ("Health", "health:migrate"),
}
"""Name of a command: its panel in the help, and module:function below `corpus_cli.cli`. A Typer app is a group of commands."""


QUERIES = {"search", "kwic", "list", "export"}
"""Commands whose words are a query."""


def _class(name: str) -> type[TyperCommand]:
    if name not in QUERIES:
        return TyperCommand
    from corpus_cli.cli.querying import QueryCommand

    return QueryCommand


class CorpusGroup(TyperGroup):
    """The commands of `COMMANDS`, and the exit codes of `corpus_cli.errors`."""

    def list_commands(self, ctx: Any) -> list[str]:
        """All names, in the order of a commentary's life."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command, imported now."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        panel, target = COMMANDS[cmd_name]
        module, _, attribute = target.partition(":")
        found = getattr(importlib.import_module(f"corpus_cli.cli.{module}"), attribute)
        if isinstance(found, typer.Typer):
            found.info.name = cmd_name
            command: Any = typer.main.get_group(found)
        else:
            app = typer.Typer(add_completion=False, rich_markup_mode=None)
            app.command(cmd_name, rich_help_panel=panel, cls=_class(cmd_name))(found)
            command = typer.main.get_command(app)
        command.rich_help_panel = panel
        return command

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that the first word names; the nearest is suggested for a word that names none."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            near = difflib.get_close_matches(args[0], COMMANDS, n=1)
            ctx.fail(f"No such command {args[0]!r}." + (f" Did you mean {near[0]!r}?" if near else ""))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The commands under the headings of their panels."""
        del ctx
        panels: dict[str, list[tuple[str, str]]] = {}
        for name, (panel, _) in COMMANDS.items():
            panels.setdefault(panel, []).append((name, SUMMARIES[name]))
        for panel, rows in panels.items():
            with formatter.section(panel):
                formatter.write_dl(rows)

    def invoke(self, ctx: Any) -> Any:
        """Run the command; an error that stops it is printed, and gives its exit code."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except CorpusError as error:
            _print_error(error)
            raise typer.Exit(error.exit_code) from None
        except (KeyboardInterrupt, typer.Abort):
            print("interrupted; what was stored before is whole", file=sys.stderr)
            raise typer.Exit(130) from None
        except BrokenPipeError:  # the reader (head, less) has seen enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(0) from None
        except Exception as error:
            stopped = _stopped_by(error)
            if stopped is None:
                raise
            _print_error(stopped)
            raise typer.Exit(stopped.exit_code) from None
        return result


def _print_error(error: CorpusError) -> None:
    sys.stdout.flush()
    print(f"corpus: {printable(str(error))}", file=sys.stderr)
    if error.hint:
        print(f"  help: {printable(error.hint)}", file=sys.stderr)


def _stopped_by(error: Exception) -> CorpusError | None:
    """What the system or the database said, as an error with a remedy; None for a fault of this program."""
    if isinstance(error, OSError):
        where = f"{error.filename}: " if error.filename else ""
        return UnusableCorpus(
            f"{where}{(error.strerror or str(error)).lower()}",
            hint="check the name, the permissions of file and folder, and the disk's space",
        )
    if type(error).__module__ == "sqlite3":
        from corpus_cli.store.database import translated

        return translated(error, Path("corpus.db"))
    return None


app = typer.Typer(
    name="corpus",
    cls=CorpusGroup,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _version(value: bool) -> None:
    if value:
        print(f"corpus {__version__}")
        raise typer.Exit


@app.callback()
def corpus(
    ctx: typer.Context,
    root: Annotated[
        Path | None,
        typer.Option(
            "-C", metavar="DIR", envvar="CORPUS_ROOT", help="The corpus; found upwards from here where not given."
        ),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Print more.")] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Keep commentaries as a searchable, citable, publishable corpus.

    Exit codes: 0 done; 1 done, but problems were found or a file was refused; 2 wrong usage or configuration; 3 nothing
    matched; 4 the corpus or its database cannot be used; 130 interrupted.
    """
    del version
    ctx.obj = Session(root=root, quiet=quiet, verbose=verbose)
