"""One text comes in; the claims that it makes go out, without a casefile."""

from reportedly.find.findings import find
from reportedly.interpret.claims import interpret
from reportedly.model.claim import Claim
from reportedly.read.admit import admit
from reportedly.read.fields import fields_of
from reportedly.settings import Settings

_SOURCE = "text"


def read_report(
    text: str,
    *,
    published: str | None = None,
    outlet: str | None = None,
    title: str | None = None,
) -> tuple[Claim, ...]:
    """The claims of one report in English.

    Args:
        text: the report; offsets of the claims count its characters (line ends as line feeds).
        published: when it was published, as EDTF ("2016-07-31"); relative dates hang on it.
        outlet: who published it.
        title: its headline.

    Raises:
        InputRefused: the text is empty, binary, too long, or in another language.
    """
    values = {"title": title, "outlet": outlet, "published": published}
    content = text.encode("utf-8", "surrogatepass")
    document = admit(fields_of(_SOURCE, content, text, values), Settings())
    (findings,) = find([document])
    return interpret(document, findings)
