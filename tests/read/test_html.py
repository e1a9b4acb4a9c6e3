"""Pages come in; article, metadata and the origin of the date are checked."""

import time
from collections.abc import Callable

import pytest

from reportedly.model.document import Document, Refusal

One = Callable[..., Document | Refusal]

_PAGE = """<html><head><title>Ruritania buys jets</title>
<meta property="og:site_name" content="Strelsau Post">
<link rel="canonical" href="https://example.org/a/1">{head}</head>
<body><nav><a href="/">Home</a><a href="/world">World</a></nav>
<article><h1>Ruritania buys jets</h1>{article}<p>{english}</p>
<p>The jets will replace older ones that “José” air force has flown since the sixties, he said.</p>
</article><aside><h3>Related</h3><a href="/2">Old news</a>
<time datetime="2019-01-01">1 January 2019</time></aside>
<footer>Copyright 2024 Strelsau Post</footer></body></html>"""


def _page(english: str, head: str = "", article: str = "") -> bytes:
    return _PAGE.format(head=head, article=article, english=english).encode()


def test_a_page_brings_its_metadata(one: One, english: str) -> None:
    """Title, outlet, address and date come from the head, the text from the article."""
    head = '<meta property="article:published_time" content="2021-03-04T10:00:00Z">'
    result = one("a.html", _page(english, head))
    assert isinstance(result, Document)
    assert (result.title, result.outlet) == ("Ruritania buys jets", "Strelsau Post")
    assert result.url == "https://example.org/a/1"
    assert result.published is not None
    assert (result.published.edtf, result.published_basis) == ("2021-03-04", "metadata")
    assert "ten fighter aircraft" in result.text
    assert "Old news" not in result.text


def _linked(*days: str) -> str:
    items = ",".join(f'{{"datePublished":"{day}"}}' for day in days)
    return f'<script type="application/ld+json">[{items}]</script>'


_MARKED = '<time class="entry-date published" datetime="2021-03-05T01:00">5 March</time>'


@pytest.mark.parametrize(
    ("head", "article", "published"),
    [
        ("", "", None),
        (_linked("2021-03-05"), "", "2021-03-05"),
        (_linked("2021-03-05", "2019-01-01"), "", None),
        ("", _MARKED, "2021-03-05"),
    ],
    ids=["sidebar only", "linked data", "several in linked data", "marked in the article"],
)
def test_a_date_must_be_the_pages_own(
    one: One, english: str, head: str, article: str, published: str | None
) -> None:
    """A sidebar's date is never taken, one marked as publication is, two are none."""
    result = one("a.html", _page(english, head, article))
    assert isinstance(result, Document)
    assert (result.published and result.published.edtf) == published


def test_a_declared_encoding_is_used(one: One, english: str) -> None:
    """A page in another encoding names it in its head."""
    page = _page(english, '<meta charset="windows-1250">').decode().encode("windows-1250")
    result = one("a.htm", page)
    assert isinstance(result, Document)
    assert "“José”" in result.text


def test_a_crash_of_the_parser_is_a_refusal(one: One, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the parser raises, the run goes on."""

    def crash(*_args: object, **_named: object) -> None:
        raise RecursionError

    monkeypatch.setattr("trafilatura.bare_extraction", crash)
    result = one("a.html", b"<html></html>")
    assert isinstance(result, Refusal)
    assert result.reason == "the page cannot be parsed (RecursionError)"


@pytest.mark.parametrize("tag", ["<time published ", "<script ", "<head ", "<div>"])
def test_a_hostile_page_ends(one: One, english: str, tag: str) -> None:
    """A page of a hundred thousand open tags is read or refused within seconds."""
    began = time.process_time()
    one("a.html", _page(english, article=tag * 100_000))
    assert time.process_time() - began < 10
