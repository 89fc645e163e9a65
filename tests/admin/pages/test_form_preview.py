import io
import json
import re

import pytest

from tests.scenarios.town import drawings

ADDRESS = "/studio/f03-regrade.form"
PREVIEW = f"{ADDRESS}/preview"
OURS = drawings()["f03-regrade.form"]


@pytest.fixture
def owner(visit):
    return visit("liang-ming", language="zh")


def ask(visitor, source: bytes, language: str = "en", address: str = PREVIEW, **more):
    token = json.loads(visitor.get(ADDRESS).texts("//form-editor/script")[0])["csrf"]
    sent = {"csrf_token": token, "language": language, **more}
    return visitor.client.post(address, data={**sent, "source": (io.BytesIO(source), "a.form")})


@pytest.mark.parametrize(
    ("language", "label", "house"),
    [
        ("en", "Downgrade agreed", "optional"),
        ("zh", "同意降级", "选填"),
        ("xx", "同意降级", "选填"),
    ],
    ids=["en", "zh", "the_readers"],
)
def test_a_form_is_drawn_as_its_task_shows_it_in_either_language(owner, language, label, house):
    answer = ask(owner, OURS, language)

    assert answer.status_code == 200
    assert label in answer.text
    assert house in answer.text
    assert 'name="agreed"' in answer.text
    assert "<form" not in answer.text


def test_it_is_drawn_from_what_is_sent_and_nothing_is_kept(owner):
    changed = OURS.replace("同意降级".encode(), "同意改动".encode())

    assert "同意改动" in ask(owner, changed, "zh").text
    told = json.loads(owner.get(ADDRESS).texts("//form-editor/script")[0])
    assert told["version"] == 0
    assert owner.client.get(told["source"]).data == OURS


@pytest.mark.parametrize("source", [b"", b"{", b"[]", b"\xff\x00"])
def test_what_is_no_form_is_told_and_breaks_nothing(owner, source):
    answer = ask(owner, source)

    assert answer.status_code == 200
    assert "This form cannot be drawn yet." in answer.text


def test_an_empty_form_is_none_to_be_ashamed_of(owner):
    assert "This form asks for nothing yet." in ask(owner, b'{"type":"default"}').text


def test_what_an_owner_writes_stays_text(owner):
    hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    text = {"type": "text", "id": "t", "text": hostile}
    html = {"type": "html", "id": "h", "content": hostile, "properties": {"content_en": hostile}}
    field = {"type": "textfield", "id": "f", "key": "k", "label": hostile, "description": hostile}
    form = {"type": "default", "id": "x", "components": [text, html, field]}

    answer = ask(owner, json.dumps(form).encode(), "zh")

    assert not re.search("<(script|img)", answer.text)


@pytest.mark.parametrize(
    ("person", "address", "status"),
    [
        ("liang-ming", "/studio/f03.bpmn/preview", 404),
        ("liang-ming", PREVIEW, 200),
        ("xiao-zhang", PREVIEW, 403),
    ],
    ids=["no_form", "owner", "clerk"],
)
def test_only_who_draws_forms_has_a_preview(visit, owner, person, address, status):
    visitor = visit(person)
    if person == "liang-ming":
        assert ask(visitor, OURS, address=address).status_code == status
    else:
        page = visitor.get("/notices").tree
        token = page.xpath("//input[@name='csrf_token']/@value")[0]
        sent = {"csrf_token": token, "source": (io.BytesIO(OURS), "a.form")}
        assert visitor.client.post(address, data=sent).status_code == status


def test_nothing_is_drawn_for_another_site(owner):
    answer = ask(owner, OURS, csrf_token="stolen")

    assert answer.status_code == 403
