"""corpus.toml is read strictly, and found upwards."""

from pathlib import Path

import pytest

from corpus_cli import config
from corpus_cli.errors import ConfigError, UnusableCorpus


def write(folder: Path, text: str) -> None:
    (folder / "corpus.toml").write_text(text, "utf-8")


def test_what_init_writes_can_be_loaded(tmp_path: Path) -> None:
    write(tmp_path, config.TEMPLATE.format(name="Ours"))

    assert "Ours" == config.load(tmp_path).name


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ('nmae = "x"', "nmae", "'name'"),
        ('[text]\ndate_oder = "dmy"', "text.date_oder", "'date_order'"),
        ('[text]\ndate_order = "dym"', "text.date_order", "configuration"),
        ("name = \nlanguage = 1", "line 1", "TOML"),
        ("name = 5", "name", "configuration"),
        ("zzzzzz = 1", "zzzzzz", "there are name"),
    ],
)
def test_a_mistake_is_named_with_its_remedy(text: str, message: str, hint: str, tmp_path: Path) -> None:
    write(tmp_path, text)

    with pytest.raises(ConfigError, match=message) as caught:
        config.load(tmp_path)

    assert hint in (caught.value.hint or "")


def test_the_corpus_is_found_upwards(tmp_path: Path) -> None:
    write(tmp_path, 'name = "x"')
    deep = tmp_path / "seeds" / "2025"
    deep.mkdir(parents=True)

    assert tmp_path == config.find_root(deep)


def test_no_corpus_is_an_error_that_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(UnusableCorpus) as caught:
        config.find_root(tmp_path)

    assert "corpus init" in (caught.value.hint or "")
