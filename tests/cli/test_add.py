"""Adding from the command line, with and without a terminal."""

import fcntl
import json
import os
import pty
import select
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest
from sample import run_corpus

TEXT = (
    "Ana Pereira, Fellow at the Harbour Institute, argues that the quay is paid for by those who never use it.\n"
    "1. The bill\nThe bill is sent to tenants, and the tenants send it on. In October 2024 nobody paid.\n2. The answer\nRent should follow traffic.\n"
    "■ Ana PEREIRA is a Fellow at the Harbour Institute.\n"
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A new corpus with a text beside it."""
    run_corpus("init", "corpus", cwd=tmp_path)
    (tmp_path / "paste.txt").write_text(TEXT, "utf-8")
    return tmp_path / "corpus"


def seeds(root: Path) -> list[str]:
    return sorted(path.name for path in (root / "seeds").iterdir())


def test_without_a_terminal_options_fill_what_is_missing(root: Path) -> None:
    done = run_corpus(
        "add", "../paste.txt", "--title", "Who Pays", "--date", "2025-03-14", "--keyword", "ports", cwd=root
    )

    assert 0 == done.returncode, done.stderr
    assert ["2025-03-14-pereira-pays.toml", "2025-03-14-pereira-pays.txt"] == seeds(root)
    record = json.loads(run_corpus("show", "2025-03-14-pereira-pays", "--json", cwd=root).stdout)
    assert ("Who Pays", "2025-03-14", ["ports"], "complete") == (
        record["title"],
        record["date"],
        record["keywords"],
        record["status"],
    )


def test_standard_input_is_a_file_too(root: Path) -> None:
    done = run_corpus("add", "-", "--title", "Who Pays", "--date", "2025", cwd=root, stdin=TEXT)

    assert 0 == done.returncode, done.stderr
    assert "2025-pereira-pays.txt" in seeds(root)


@pytest.mark.parametrize(
    "options",
    [
        ("--date", "2025-13-40"),
        ("--date", "03/04/2025"),
        ("--set", "titel=x"),
        ("--set", "nonsense"),
    ],
)
def test_a_bad_value_is_an_error_and_nothing_is_written(root: Path, options: tuple[str, ...]) -> None:
    done = run_corpus("add", "../paste.txt", *options, cwd=root)

    assert 2 == done.returncode
    assert "help:" in done.stderr
    assert [] == seeds(root)


def test_an_id_that_is_taken_is_an_error_and_nothing_is_written(root: Path) -> None:
    run_corpus("add", "../paste.txt", "--id", "mine", cwd=root)
    (root.parent / "other.txt").write_text(TEXT + "One more line.\n", "utf-8")
    before = seeds(root)

    done = run_corpus("add", "../other.txt", "--id", "mine", cwd=root)

    assert 2 == done.returncode
    assert "taken" in done.stderr
    assert before == seeds(root)


def test_a_dry_run_shows_and_writes_nothing(root: Path) -> None:
    done = run_corpus("add", "../paste.txt", "--dry-run", cwd=root)

    assert 0 == done.returncode
    assert "Ana Pereira" in done.stderr
    assert "line 1" in done.stderr
    assert [] == seeds(root)


def test_the_same_text_again_names_the_first(root: Path) -> None:
    run_corpus("add", "../paste.txt", cwd=root)

    done = run_corpus("add", "../paste.txt", "--json", cwd=root)

    assert 1 == done.returncode
    (result,) = json.loads(done.stdout)["files"]
    assert ("duplicate", "paste") == (result["outcome"], result["duplicate_of"])


def test_a_folder_is_added_whole_and_again_without_harm(root: Path) -> None:
    folder = root.parent / "many"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(TEXT.replace("quay", f"quay number {number}"), "utf-8")
    (folder / "empty.txt").write_text("", "utf-8")

    first = run_corpus("add", str(folder), cwd=root)
    again = run_corpus("add", str(folder), cwd=root)

    assert (1, 1) == (first.returncode, again.returncode)
    assert "3 added" in first.stderr
    assert "3 duplicate" in again.stderr


def on_terminal(root: Path, arguments: list[str], answers: list[tuple[str, str]]) -> tuple[int, str]:
    """Run `corpus` on a pseudo-terminal and answer its questions; exit code and all that was shown."""
    main, other = pty.openpty()
    environment = {**os.environ, "TERM": "dumb", "NO_COLOR": "1"}
    process = subprocess.Popen(
        [sys.executable, "-m", "corpus_cli", *arguments], cwd=root, stdin=other, stdout=other, stderr=other, env=environment,
        start_new_session=True, preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # noqa: PLW1509 - no threads run here
    )  # fmt: skip
    os.close(other)
    shown, rest = "", list(answers)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if select.select([main], [], [], 0.2)[0]:
            try:
                shown += os.read(main, 65536).decode("utf-8", "replace")
            except OSError:
                break
        if rest and rest[0][0] in shown.rsplit("\n", 1)[-1]:
            time.sleep(
                0.2
            )  # a person reads first; a signal between the prompt and the line editor's wait would be held until the next key
            os.write(main, (rest.pop(0)[1]).encode())
            shown += "\n"
        elif process.poll() is not None and not select.select([main], [], [], 0.2)[0]:
            break
    os.close(main)
    return process.wait(timeout=20), shown


def test_on_a_terminal_only_what_is_missing_is_asked(root: Path) -> None:
    code, shown = on_terminal(
        root,
        ["add", "../paste.txt"],
        [
            ("Title", "Who Pays for the Quay\n"),
            ("Date of publication", "soon\n"),
            ("Date of publication", "14 March 2025\n"),
            ("Keywords", "\n"),
            ("Add it?", "y\n"),
        ],
    )

    assert 0 == code, shown
    assert "no date" in shown
    assert "line 1: Ana Pereira, Fellow" in shown
    assert "Author" not in shown
    assert ["2025-03-14-pereira-pays-quay.toml", "2025-03-14-pereira-pays-quay.txt"] == seeds(root)


def test_ctrl_c_at_a_question_writes_nothing(root: Path) -> None:
    code, shown = on_terminal(root, ["add", "../paste.txt"], [("Title", "\x03")])

    assert 130 == code, shown
    assert [] == seeds(root)
    assert "interrupted" in [line[:11] for line in shown.replace("\r", "").splitlines()]


def test_no_at_the_end_writes_nothing(root: Path) -> None:
    code, _ = on_terminal(
        root,
        ["add", "../paste.txt"],
        [("Title", "\n"), ("Date of publication", "\n"), ("Keywords", "\n"), ("Add it?", "n\n")],
    )

    assert 0 == code
    assert [] == seeds(root)


def test_the_editor_changes_what_is_declared(root: Path) -> None:
    editor = root.parent / "editor.py"
    editor.write_text("import sys\nopen(sys.argv[1], 'a').write('title = \"From the editor\"\\n')\n", "utf-8")
    environment = os.environ | {"EDITOR": f"{sys.executable} {editor}"}

    done = subprocess.run(
        [sys.executable, "-m", "corpus_cli", "add", "../paste.txt", "--edit"],
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        input="",
    )

    assert 0 == done.returncode, done.stderr
    assert any("pereira-editor" in name for name in seeds(root)), seeds(root)


def _editor(root: Path, body: str) -> dict[str, str]:
    editor = root.parent / "editor.py"
    editor.write_text(f"import sys\npath = sys.argv[1]\ntext = open(path).read()\n{body}\n", "utf-8")
    return os.environ | {"EDITOR": f"{sys.executable} {editor}"}


def _add_edited(root: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "corpus_cli", "add", "../paste.txt", "--edit"],
        cwd=root, env=environment, capture_output=True, text=True, check=False, input="",
    )  # fmt: skip


def test_the_editor_keeps_comments_and_the_lines_of_a_string(root: Path) -> None:
    (root.parent / "paste.toml").write_text("# asked the desk\n[[authors]]\nname = 'Ana Pereira'\n", "utf-8")
    typed = 'abstract = """\n# Quays\nwho pays\n"""\n# mine\n'
    body = f"open(path, 'w').write({typed!r} + text)"

    done = _add_edited(root, _editor(root, body))

    assert 0 == done.returncode, done.stderr
    (sidecar,) = (root / "seeds").glob("*.toml")
    expected = typed + "# asked the desk\n[[authors]]\nname = 'Ana Pereira'\n"
    assert expected == sidecar.read_text("utf-8")


def test_a_slip_in_the_editor_keeps_what_was_typed(root: Path) -> None:
    done = _add_edited(root, _editor(root, 'open(path, "a").write("titel = \'Long thought about\'\\n")'))

    assert 2 == done.returncode
    assert [] == seeds(root)
    kept = Path(done.stderr.split("is kept in ")[1].splitlines()[0])
    assert "Long thought about" in kept.read_text("utf-8")
    kept.unlink()


def test_a_slip_in_the_editor_can_be_mended_on_a_terminal(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    body = (
        'open(path, "w").write(text.replace("titel", "title") if "titel" in text else text + "titel = \'Mended\'\\n")'
    )
    monkeypatch.setenv("EDITOR", _editor(root, body)["EDITOR"])

    code, shown = on_terminal(
        root,
        ["add", "../paste.txt", "--edit"],
        [("Edit it again?", "y\n"), ("Date", "1\n"), ("Keywords", "\n"), ("Add it?", "y\n")],
    )

    assert 0 == code, shown
    assert ["2024-10-pereira-mended.toml", "2024-10-pereira-mended.txt"] == seeds(root)


def test_without_a_terminal_or_an_editor_nothing_is_opened(root: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in {"EDITOR", "VISUAL"}}

    done = _add_edited(root, environment)

    assert (2, []) == (done.returncode, seeds(root))
    assert "no terminal" in done.stderr
