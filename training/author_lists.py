"""Lists of authors in the ways that styles print them."""

from collections.abc import Callable


def _initials(given: str, *, dot: str = ".", gap: str = " ") -> str:
    parts = given.replace("-", " ").split()
    return gap.join(part[0].upper() + dot for part in parts)


def _apa_name(name: tuple[str, str]) -> str:
    return f"{name[0]}, {_initials(name[1])}"


def _tight_name(name: tuple[str, str]) -> str:
    return f"{name[0]}, {_initials(name[1], gap='')}"


def _full_name(name: tuple[str, str]) -> str:
    return f"{name[0]}, {name[1]}"


def direct_name(name: tuple[str, str]) -> str:
    return f"{name[1]} {name[0]}"


def _direct_initials(name: tuple[str, str]) -> str:
    return f"{_initials(name[1])} {name[0]}"


def _bare_name(name: tuple[str, str]) -> str:
    return f"{name[0]} {_initials(name[1], dot='', gap='')}"


def _caps_name(name: tuple[str, str]) -> str:
    return f"{name[0].upper()}, {_initials(name[1])}"


NAME_STYLES: dict[str, tuple[Callable[[tuple[str, str]], str], Callable[[tuple[str, str]], str], str, str]] = {
    "apa": (_apa_name, _apa_name, ", ", ", & "),
    "apa-and": (_apa_name, _apa_name, ", ", " and "),
    "apa-comma": (_apa_name, _apa_name, ", ", ", "),
    "tight": (_tight_name, _tight_name, ", ", " and "),
    "semicolon": (_apa_name, _apa_name, "; ", "; "),
    "chicago": (_full_name, direct_name, ", ", ", and "),
    "chicago-no-comma": (_full_name, direct_name, ", ", " and "),
    "mixed": (_apa_name, _direct_initials, ", ", " and "),
    "direct": (direct_name, direct_name, ", ", " and "),
    "direct-initials": (_direct_initials, _direct_initials, ", ", ", and "),
    "direct-initials-plain": (_direct_initials, _direct_initials, ", ", " and "),
    "direct-comma": (_direct_initials, _direct_initials, ", ", ", "),
    "vancouver": (_bare_name, _bare_name, ", ", ", "),
    "bare-and": (_bare_name, _bare_name, ", ", " and "),
    "caps": (_caps_name, _caps_name, ", ", ", "),
    "slash": (_full_name, _full_name, "/", "/"),
    "full-semicolon": (_full_name, _full_name, "; ", "; "),
}
"""First name, later names, separator and last separator."""


def names(people: list[tuple[str, str]], style: str, *, others: bool = False) -> str:
    first, later, gap, final = NAME_STYLES[style]
    parts = [first(people[0]), *[later(person) for person in people[1:]]]
    if others:
        return gap.join(parts[:3]) + (" et al." if gap != ", " or len(parts) == 1 else ", et al.")
    return gap.join(parts[:-1]) + (final if len(parts) > 1 else "") + parts[-1]
