"""Files and folders come in; a Document for each report, and a Refusal for the rest, go out."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from reportedly.errors import InputRefused
from reportedly.model.document import Document, Refusal
from reportedly.read.admit import admit
from reportedly.read.fields import Fields
from reportedly.read.html import read_html
from reportedly.read.received import cannot_open, printable
from reportedly.read.records import read_json, read_jsonl
from reportedly.read.tables import read_csv
from reportedly.read.text import read_text
from reportedly.read.walk import files_of
from reportedly.settings import Settings

Reader = Callable[[str, Settings], Iterator[Fields | InputRefused]]

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".txt": read_text,
        ".json": read_json,
        ".jsonl": read_jsonl,
        ".csv": read_csv,
        ".html": read_html,
        ".htm": read_html,
    }
)


def read_inputs(inputs: Sequence[str], settings: Settings) -> Iterator[Document | Refusal]:
    """Every report that the inputs hold, in a fixed order; what cannot be read is refused by name.

    Args:
        inputs: files and folders; folders are walked by name, a path given twice is read once.
        settings: bounds of what is opened.
    """
    first_source: dict[str, str] = {}
    for found in files_of(inputs, tuple(READERS)):
        for item in [found] if isinstance(found, InputRefused) else _reports(found, settings):
            document = item if isinstance(item, InputRefused) else _admitted(item, settings)
            if isinstance(document, InputRefused):
                yield Refusal(document.subject, document.reason, document.remedy)
            else:
                first = first_source.setdefault(document.sha256, document.source)
                yield document if first == document.source else _copy(document, first)


def _reports(path: str, settings: Settings) -> Iterator[Fields | InputRefused]:
    ending = next(ending for ending in READERS if path.lower().endswith(ending))
    try:
        yield from READERS[ending](path, settings)
    except InputRefused as refused:
        yield refused
    except UnicodeError as error:
        yield InputRefused(printable(path), f"breaks off ({error})", "save it as UTF-8")
    except OSError as error:
        yield cannot_open(path, error)


def _admitted(fields: Fields, settings: Settings) -> Document | InputRefused:
    try:
        return admit(fields, settings)
    except InputRefused as refused:
        return refused


def _copy(document: Document, first: str) -> Refusal:
    return Refusal(document.source, f"same bytes as {first}", "nothing to do: it is counted once")
