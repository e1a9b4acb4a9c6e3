"""What a user typed and the names that exist come in; the one that is meant goes out."""

import difflib
from collections.abc import Iterable

from reportedly.errors import NotFound

_SUGGESTIONS = 3


def meant(kind: str, typed: str, names: Iterable[str]) -> str:
    """The name that was typed, or the only one that begins so.

    Args:
        kind: what it names ("transfer"), for the error.
        typed: what the user typed; case does not count, and "-" is as good as "_".
        names: all there are.

    Raises:
        NotFound: no name or several begin so; the closest ones are suggested.
    """
    known = sorted(names)
    wanted = _key(typed)
    exact = [name for name in known if _key(name) == wanted]
    begun = exact or [name for name in known if wanted and _key(name).startswith(wanted)]
    if len(begun) == 1:
        return begun[0]
    subject = f"{kind} {typed!r}"
    if begun:
        choice = ", ".join(begun[:_SUGGESTIONS])
        raise NotFound(subject, f"{len(begun)} begin so", f"write more of it: {choice}")
    near = difflib.get_close_matches(typed.lower(), known, n=_SUGGESTIONS, cutoff=0.4)
    remedy = f"did you mean {', '.join(near)}" if near else _listing(kind, known)
    raise NotFound(subject, "there is none of that name", remedy)


def _listing(kind: str, known: list[str]) -> str:
    if not known:
        return f"this casefile holds no {kind}"
    if kind == "transfer":
        return "reportedly register lists them"
    return f"choose from {', '.join(known)}"


def _key(name: str) -> str:
    return name.strip().lower().replace("_", "-")
