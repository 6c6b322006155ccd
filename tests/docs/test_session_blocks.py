"""The reader of console blocks itself."""

import pytest
from session_blocks import Step, matches, steps

PAGE = """\
Text.

```console
$ echo one
one
$ cat <<END
> two
>
> END
two
```

<!-- not run: it serves until stopped -->
```console
$ corpus serve
```
"""


def test_a_page_gives_its_commands_with_their_output_and_line() -> None:
    assert [Step("echo one", "one\n", 4), Step("cat <<END\ntwo\n\nEND", "two\n", 6)] == steps(PAGE)


@pytest.mark.parametrize(
    ("expected", "printed", "same"),
    [
        pytest.param("a b\n", "a b\n", True, id="same"),
        pytest.param("a b\n", "a b   \n\n", True, id="space-at-the-end"),
        pytest.param("a ... d\n", "a b c d\n", True, id="dots-in-a-line"),
        pytest.param("a\n...\nd\n", "a\nb\nc\nd\n", True, id="dots-for-lines"),
        pytest.param("a\n...\nd\n", "a\nd\n", True, id="dots-for-no-line"),
        pytest.param("a\n...\nd\n", "a\nb\n", False, id="dots-do-not-hide-a-missing-line"),
        pytest.param("a\n", "a\nb\n", False, id="more-than-shown"),
        pytest.param("", "", True, id="nothing"),
        pytest.param("", "a\n", False, id="something-for-nothing"),
    ],
)
def test_output_is_compared_but_for_dots(expected: str, printed: str, same: bool) -> None:
    assert same is matches(expected, printed)
