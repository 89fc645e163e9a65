import pytest

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
