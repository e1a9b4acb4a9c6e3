"""The one family of errors: what went wrong comes in by name, one clear line goes out.

ReportedlyError
├── InputRefused      a report could not be read; everything else goes on
├── CasefileError     the casefile is missing, newer than the program, or not one of ours
├── LexiconError      a line of the lexicon is malformed
├── LanguageModelError  the language model is missing or its weights are not the expected ones
├── GoldError         a gold report or a floors file is malformed
└── NotFound          a transfer, cell or document that is not in the casefile
"""


class ReportedlyError(Exception):
    """Root of the family: the input, the reason and the way out, in one line.

    Args:
        subject: what the error is about (a path, an id).
        reason: why it could not be used.
        remedy: what the user can do about it.
    """

    def __init__(self, subject: str, reason: str, remedy: str) -> None:
        self.subject = subject
        self.reason = reason
        self.remedy = remedy
        super().__init__(f"{subject}: {reason}; {remedy}")

    def __reduce__(self) -> tuple[type["ReportedlyError"], tuple[str, str, str]]:
        return type(self), (self.subject, self.reason, self.remedy)


class InputRefused(ReportedlyError):
    """A report could not be read; the others are kept."""


class CasefileError(ReportedlyError):
    """A casefile is missing, damaged, newer than the program, or another kind of file."""


class LexiconError(ReportedlyError):
    """A line of the lexicon does not say what its table demands."""


class LanguageModelError(ReportedlyError):
    """The language model is absent or its weights are not the expected ones."""


class GoldError(ReportedlyError):
    """A gold report or a file of floors does not have the documented form."""


class NotFound(ReportedlyError):
    """Something was asked for by a name that the casefile does not know."""
