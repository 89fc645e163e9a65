"""What the owner of a form wrote as Markdown or HTML, made safe to put on a page."""

from __future__ import annotations

from html import escape
from html.parser import HTMLParser
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markupsafe import Markup

_ALLOWED = frozenset(
    [
        *("a", "b", "blockquote", "br", "code", "dd", "div", "dl", "dt", "em", "h3", "h4", "h5"),
        *("h6", "hr", "i", "li", "ol", "p", "pre", "s", "small", "span", "strong", "sub", "sup"),
        *("table", "tbody", "td", "th", "thead", "tr", "u", "ul"),
    ]
)
_HEADINGS = {"h1": "h3", "h2": "h4"}
"""A form stands below the headings of its page."""
_VOID = frozenset({"br", "hr"})
_SWALLOWED = frozenset({"script", "style", "template", "title", "iframe", "object", "svg", "math"})
_SCHEMES = frozenset({"", "http", "https", "mailto", "tel"})
_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")


def from_markdown(text: str) -> Markup:
    """Markdown as safe HTML; HTML inside it is shown as text."""
    return from_html(_MARKDOWN.render(text))


def from_html(text: str) -> Markup:
    """HTML with nothing left in it but text, structure and links that go where they say."""
    cleaner = _Cleaner()
    cleaner.feed(text)
    cleaner.close()
    return Markup(cleaner.result())  # noqa: S704 - the cleaner has escaped whatever it kept


class _Cleaner(HTMLParser):
    """Writes the allowed part anew; every tag it opens it closes."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._parts: list[str] = []
        self._open: list[str] = []
        self._swallowing = 0

    def result(self) -> str:
        """The clean HTML."""
        closing = [f"</{tag}>" for tag in reversed(self._open)]
        return "".join(self._parts + closing)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an allowed tag, without attributes but a link's address."""
        if tag in _SWALLOWED:
            self._swallowing += 1
        tag = _HEADINGS.get(tag, tag)
        if self._swallowing or tag not in _ALLOWED:
            return
        self._parts.append(f"<{tag}{_link(tag, attrs)}>")
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close what is open, and whatever was left open inside it."""
        if tag in _SWALLOWED:
            self._swallowing = max(0, self._swallowing - 1)
        tag = _HEADINGS.get(tag, tag)
        if self._swallowing or tag not in self._open:
            return
        while self._open:
            last = self._open.pop()
            self._parts.append(f"</{last}>")
            if last == tag:
                break

    def handle_data(self, data: str) -> None:
        """Keep text."""
        if not self._swallowing:
            self._parts.append(escape(data, quote=False))


def _link(tag: str, attrs: list[tuple[str, str | None]]) -> str:
    target = dict(attrs).get("href") if tag == "a" else None
    if not target or not _is_safe(target):
        return ""
    return f' href="{escape(target)}" rel="noopener noreferrer"'


def _is_safe(target: str) -> bool:
    plain = "".join(letter for letter in target if letter.isprintable()).strip()
    try:
        return urlsplit(plain).scheme.lower() in _SCHEMES
    except ValueError:
        return False
