"""Setting findings right in the sidecars: proposed as texts, written in one change that `undo` takes back."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from corpus_cli.corpus import files, sidecars, upkeep
from corpus_cli.corpus.validating import Checked
from corpus_cli.rules import fixes


@dataclass(frozen=True, slots=True)
class SidecarEdit:
    """The text of a sidecar before (None: there is none) and after the fixes. `path` is relative to the corpus."""

    path: str
    before: str | None
    after: str
    fixes: tuple[fixes.Fix, ...]

    def diff(self) -> str:
        """The change as a unified diff."""
        return "".join(
            unified_diff(
                (self.before or "").splitlines(keepends=True),
                self.after.splitlines(keepends=True),
                f"a/{self.path}" if self.before is not None else "/dev/null",
                f"b/{self.path}",
            )
        )


def propose(root: Path, checked: Iterable[Checked], *, unsafe: bool = False) -> list[SidecarEdit]:
    """What would be written for the findings that can be fixed."""
    edits = []
    for each in checked:
        if each.commentary is None:
            continue
        found = fixes.fixes(
            each.commentary, each.context, unsafe=unsafe, codes={finding.code for finding in each.diagnostics}
        )
        if found:
            path, before = upkeep.declared(root, each.path)
            after = sidecars.updated(before, fixes.apply(each.commentary, found))
            edits.append(SidecarEdit(path, before, after, found))
    return edits


def write(root: Path, edits: Iterable[SidecarEdit]) -> None:
    """Write the sidecars, as one change of the journal."""
    texts: dict[str, bytes | None] = {edit.path: edit.after.encode() for edit in edits}
    if texts:
        files.change(root, "fix", None, texts)
