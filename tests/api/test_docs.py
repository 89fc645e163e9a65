import re

import pytest

from api.docs import sections
from complaints.catalogue_source import codes


@pytest.fixture
def client(app):
    return app.test_client()


def test_the_page_shows_every_operation_schema_and_code(client):
    told = client.get("/api/v1/openapi.json").json

    page = client.get("/api/v1/docs").text

    operations = sum(len(listed) for listed in sections(told).values())
    assert page.count("<code>/api/v1/") == operations
    assert [
        name for name in told["components"]["schemas"] if f'id="schema-{name}"' not in page
    ] == []
    assert [code for code in codes("errors") if f'id="{code}"' not in page] == []


def test_each_link_of_the_page_leads_somewhere(client):
    page = client.get("/api/v1/docs").text
    ids = set(re.findall(r'id="([^"]+)"', page))

    inside = set(re.findall(r'href="#([^"]+)"', page))
    outside = set(re.findall(r'href="(/[^"]+)"', page))

    assert inside - ids == set()
    answers = {path: client.get(path, buffered=True).status_code for path in outside}
    assert answers == dict.fromkeys(outside, 200)


def test_the_page_needs_no_script_and_no_other_host(client):
    answer = client.get("/api/v1/docs")

    assert "<script" not in answer.text
    assert "http" not in re.sub(r"https?://localhost", "", answer.text)
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")


@pytest.mark.parametrize(
    ("header", "tag", "sentence"),
    [
        ("zh-CN", "zh-CN", "没有找到所请求的内容。"),
        ("en", "en", "There is no such thing."),
    ],
)
def test_the_page_speaks_the_readers_language(client, header, tag, sentence):
    page = client.get("/api/v1/docs", headers={"Accept-Language": header}).text

    assert f'<html lang="{tag}">' in page
    assert sentence in page


def test_statuses_stand_beside_their_codes(client):
    page = client.get("/api/v1/docs").text

    assert "<td><code>stale_version</code></td><td>409</td>" in page
