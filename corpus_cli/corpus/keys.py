"""Citation keys of commentaries: made from the record, kept when others come, and pinned by the sidecar."""

import re
from collections.abc import Iterable

from corpus_cli.export.csl_json import commentary_to_csl
from corpus_cli.export.keys import citation_key
from corpus_cli.model.commentary import Commentary
from corpus_cli.model.identity import unique


class Keys:
    """The keys in use, by the integer id of their commentary."""

    def __init__(self, stored: Iterable[tuple[int, str]]) -> None:
        self._by_id = dict(stored)
        self._taken = {key.casefold(): owner for owner, key in self._by_id.items()}

    def assign(self, commentary: Commentary, own: int | None) -> str:
        """The key of a commentary whose integer id is `own` if it is stored: the declared one, the one it has, or a new one."""
        declared = commentary.citation_key
        earlier = self._by_id.get(own) if own is not None else None
        others = {key for key, owner in self._taken.items() if owner != own}
        wanted = citation_key(commentary_to_csl(commentary))
        if declared is None and earlier is not None and re.fullmatch(rf"{re.escape(wanted)}(-\d+)?", earlier):
            return earlier
        return unique(declared or wanted, _Folded(others))

    def settle(self, own: int, key: str | None) -> None:
        """The commentary has this key from now on."""
        earlier = self._by_id.pop(own, None)
        if earlier is not None:
            self._taken.pop(earlier.casefold(), None)
        if key is not None:
            self._by_id[own] = key
            self._taken[key.casefold()] = own


class _Folded:
    """Keys without regard to case, as BibTeX compares them."""

    def __init__(self, keys: set[str]) -> None:
        self._keys = keys

    def __contains__(self, key: object) -> bool:
        return str(key).casefold() in self._keys
