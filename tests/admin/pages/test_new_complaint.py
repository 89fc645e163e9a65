import pytest
from lxml import html

from tests.admin.visitor import values_of

TYPED = {
    "channel": "phone",
    "contact_at": "2026-03-11T21:00",
    "declared_kind": "complaint",
    "profile": "retail",
    "identity": "registered",
    "name": "王女士",
    "phone": "13800138000",
    "emotion": "anxious",
    "description": "围巾显示签收但没有收到，明天是妈妈的生日",
    "object": "order",
    "product": "定制围巾",
    "wants": ["resend", "explanation"],
}


@pytest.fixture
def clerk(town, visit):
    town.at("2026-03-11 21:06")
    return visit("xiao-zhang").get("/complaints/new")


def test_one_page_records_a_complaint(town, clerk):
    clerk.send_all("/complaints/new", TYPED)

    assert clerk.path == "/complaints/TS-202603-0001"
    assert clerk.said == "Recorded. The steps that follow are below."
    assert clerk.facts()["Product"] == "定制围巾"
    assert clerk.texts("//ol[@class='timeline']//b") == ["Xiao Zhang", "Xiao Zhang"]


def test_the_contact_is_now_unless_told_otherwise(clerk):
    assert clerk.fields("/complaints/new")["contact_at"] == "2026-03-11T21:06"


def test_a_mistake_leaves_no_case_behind_and_loses_nothing(town, clerk):
    clerk.send_all("/complaints/new", {**TYPED, "description": "坏了"}, 422)

    assert clerk.alarmed.startswith("Not submitted: 1 thing to fix")
    fields = clerk.fields("/complaints/new")
    assert (fields["name"], fields["description"].strip()) == ("王女士", "坏了")
    assert town.get("xiao-zhang", "/tasks", view="groups")["items"] == []


def test_a_double_click_records_one_complaint(town, clerk):
    form = clerk.form("/complaints/new")
    sent = {**dict(values_of(form)), **TYPED}

    places = [clerk.client.post(form.action, data=sent).location for _ in range(2)]

    assert places[0] == places[1] == "/complaints/TS-202603-0001?said=registered"
    assert [line["number"] for line in town.get("tian-shen", "/complaints")["items"]] == [
        "TS-202603-0001"
    ]


def test_who_may_not_start_it_is_told_before_they_type(visit):
    visitor = visit("chen-jing").get("/complaints/new", 403)

    assert visitor.heading == "This is not for you to do"
    assert visitor.links("Record a complaint") == []


# -- the rules while it is filled in ------------------------------------------------------------


def look(visitor, **typed):
    """The fields for what is typed by now, by id: whether each is wanted; and the answer."""
    form = visitor.form("/complaints/new")
    sent = {**dict(values_of(form)), **typed}
    answer = visitor.client.post("/complaints/new/look", data=sent)
    cells = html.fragment_fromstring(answer.text, create_parent=True).xpath("//*[@data-piece]")
    return {cell.get("data-piece"): cell.get("data-off") is None for cell in cells}, answer


@pytest.mark.parametrize(
    ("typed", "field", "is_wanted"),
    [
        ({}, "f01_frontline_urgent_reason", False),
        ({"frontline_urgent": "on"}, "f01_frontline_urgent_reason", True),
        ({}, "f01_name", True),
        ({"identity": "anonymous"}, "f01_name", False),
        ({}, "f01_equipment", False),
        ({"profile": "b2b"}, "f01_equipment", True),
        ({"profile": "b2b"}, "f01_model", True),
        ({"consent_privacy": "on", "identity": "anonymous"}, "f01_consent_version", False),
    ],
)
def test_the_fields_follow_what_is_typed(clerk, typed, field, is_wanted):
    assert look(clerk, **typed)[0][field] is is_wanted


def test_the_page_says_itself_which_fields_are_not_wanted_yet(clerk):
    off = {cell.get("data-piece") for cell in clerk.tree.xpath("//live-form//*[@data-off]")}

    assert {"f01_frontline_urgent_reason", "f01_equipment", "f01_model"} < off
    assert off == {name for name, is_wanted in look(clerk)[0].items() if not is_wanted}


def test_a_look_finds_no_fault_and_keeps_nothing(town, clerk):
    _, answer = look(clerk, description="坏了", phone="12", contact_at="soon")

    assert answer.status_code == 200
    assert "坏了" in answer.text
    assert 'class="error"' not in answer.text
    assert "aria-invalid" not in answer.text
    assert "<form" not in answer.text
    assert town.get("xiao-zhang", "/tasks", view="groups")["items"] == []
    assert clerk.get("/complaints/new").fields("/complaints/new")["description"].strip() == ""


def test_a_look_is_not_for_another_site(clerk):
    assert look(clerk, csrf_token="stolen")[1].status_code == 403


def test_who_may_not_record_has_no_look(visit):
    visitor = visit("chen-jing").get("/notices")
    token = visitor.tree.xpath("//input[@name='csrf_token']/@value")[0]
    answer = visitor.client.post("/complaints/new/look", data={"csrf_token": token})

    assert answer.status_code == 403


@pytest.mark.parametrize(
    ("typed", "status"),
    [
        ({"description": "长" * 400_000}, 413),
        ({f"unknown_{n}": "x" for n in range(5000)}, 200),
        ({"equipment": "x", "equipment.model": ["a", "b"], "wants[99999999]": "x"}, 200),
        ({"description": "<script>alert(1)</script>", "quantity": "9" * 9999}, 200),
    ],
    ids=["too_large", "many_names", "odd_names", "odd_values"],
)
def test_a_hostile_look_breaks_nothing(clerk, typed, status):
    _, answer = look(clerk, **typed)

    assert answer.status_code == status
    assert "<script>alert" not in answer.text
