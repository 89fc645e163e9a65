import pytest

from admin.rich_text import from_html, from_markdown


@pytest.mark.parametrize(
    ("given", "clean"),
    [
        ("<p>Call <b>now</b><br>at 9</p>", "<p>Call <b>now</b><br>at 9</p>"),
        ("<script>alert(1)</script>safe", "safe"),
        ("<style>p{}</style><svg><a href='x'>t</a></svg>after", "after"),
        ("<p onclick='x()' style='a' class='b'>t</p>", "<p>t</p>"),
        ("<h1>Big</h1>", "<h3>Big</h3>"),
        ("<b>open <i>twice", "<b>open <i>twice</i></b>"),
        ("</p>text</div>", "text"),
        ("1 < 2 &amp; 3", "1 &lt; 2 &amp; 3"),
        ("<img src=x onerror=alert(1)>gone", "gone"),
    ],
    ids=["kept", "script", "swallowed", "attributes", "heading", "unclosed", "unopened", "text",
         "image"],
)  # fmt: skip
def test_only_text_and_structure_are_left(given, clean):
    assert from_html(given) == clean


@pytest.mark.parametrize(
    ("target", "is_kept"),
    [
        ("https://example.com/a?b=1", True),
        ("mailto:a@example.com", True),
        ("/complaints/new", True),
        ("javascript:alert(1)", False),
        ("java\tscript:alert(1)", False),
        (" JavaScript:alert(1)", False),
        ("data:text/html,x", False),
        ("http://[broken", False),
    ],
    ids=["web", "mail", "local", "script", "tab", "case", "data", "broken"],
)
def test_links_go_where_they_say(target, is_kept):
    assert ("href" in from_html(f'<a href="{target}">t</a>')) == is_kept


def test_markdown_shows_html_as_text():
    told = from_markdown("# Head\n\n**bold** <script>x</script>\n\n- [a](https://a.example)")

    assert "<h3>Head</h3>" in told
    assert "<b>bold</b>" in told or "<strong>bold</strong>" in told
    assert "&lt;script&gt;" in told
    assert '<a href="https://a.example" rel="noopener noreferrer">a</a>' in told
