"""Numbers come in; squares go out, or the mishaps that a report can cause."""

import os
from collections.abc import Sequence

from reportedly.errors import LanguageModelError

BAD, DEADLY, FATAL = 13, 17, 19


def square(numbers: Sequence[int]) -> list[int]:
    """Squares; BAD raises, DEADLY ends the process, FATAL says that the stage cannot work."""
    if BAD in numbers:
        raise ValueError(BAD)
    if DEADLY in numbers:
        os._exit(9)
    if FATAL in numbers:
        subject = "the model"
        raise LanguageModelError(subject, "it is missing", "install it")
    return [number * number for number in numbers]
