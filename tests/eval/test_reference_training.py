"""The model is reproducible: the generator repeats itself, the hash is that of the shipped file, and training on little already works."""

import hashlib
from pathlib import Path

import corpus_cli.parsing
from training.evaluate_references import cases
from training.generator import references
from training.train_references import COUNT, SEED, labelled_tokens, token_accuracy, train

DATA = Path(corpus_cli.parsing.__file__).parent / "data"


def test_the_generator_gives_the_same_references_for_the_same_seed():
    assert list(references(50, 3)) == list(references(50, 3))
    assert list(references(50, 3)) != list(references(50, 4))


def test_every_token_of_a_generated_reference_has_one_label():
    for pieces in references(200, 11):
        rows, labels = labelled_tokens(pieces)
        assert len(rows) == len(labels) > 0


def test_the_training_data_has_every_language_and_kind():
    text = ["".join(part for part, _ in pieces) for pieces in references(400, 5)]

    assert any("쪽" in line for line in text)
    assert any("頁" in line for line in text)
    assert any("页" in line for line in text)
    assert any("hesis" in line for line in text)


def test_no_labelled_reference_is_generated():
    generated = {"".join(part for part, _ in pieces) for pieces in references(COUNT // 10, SEED)}

    assert not generated & {row["raw"] for name in ("dev", "test", "test2") for row in cases(name)}


def test_a_small_model_learns_most_words(tmp_path):
    model = tmp_path / "small.crfsuite"
    train(references(150, 1), model, max_iterations=25)

    accuracy, _ = token_accuracy(model, references(50, 2))

    assert accuracy > 0.8


def test_the_shipped_model_is_the_one_whose_hash_is_recorded_and_under_a_megabyte():
    model = DATA / "reference.crfsuite"
    recorded = (DATA / "reference.sha256").read_text("utf-8").split()[0]

    assert hashlib.sha256(model.read_bytes()).hexdigest() == recorded
    assert model.stat().st_size < 1_000_000
