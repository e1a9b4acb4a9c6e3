"""Document: what was received comes in as fields; its identity and its text go out."""

import hashlib
from dataclasses import dataclass

from reportedly.model.dates import DateRange


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One report, as received: outlet O published text T on day D, and we read it from S.

    Attributes:
        document_id: from address and bytes, see `document_id`.
        source: the path or URL it was read from (with "#N" for the N-th record of a dump).
        text: the stored text; every offset in the project counts its characters.
        sha256: hex digest of the bytes received.
        published: when the outlet published it, None if nothing speaks.
        published_basis: "stated", "metadata", "inferred: …" or "unknown".
    """

    document_id: str
    source: str
    text: str
    sha256: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    published: DateRange | None = None
    published_basis: str = "unknown"


@dataclass(frozen=True, slots=True)
class Refusal:
    """An input that was not read: its name, the reason, the way out."""

    source: str
    reason: str
    remedy: str

    @property
    def line(self) -> str:
        """The one line that a user sees."""
        return f"{self.source}: {self.reason}; {self.remedy}"


def document_id(source: str, content: bytes) -> str:
    """Identity of a report: its address and its bytes, nothing that was understood from them.

    Returns:
        "d" and 12 hex digits of SHA-256 over both.
    """
    digest = hashlib.sha256(source.encode() + b"\0" + content)
    return "d" + digest.hexdigest()[:12]
