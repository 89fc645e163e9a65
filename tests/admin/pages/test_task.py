from uuid import uuid4

import pytest

from tests.scenarios.working import comfort


def test_a_task_shows_its_form_and_what_it_is_about(scarf, visit):
    uid = scarf.task("ut_comfort_ack")["uid"]

    visitor = visit("xiao-zhang").get(f"/tasks/{uid}")

    assert visitor.heading == "Comfort and apologise"
    assert visitor.facts()["Phone"] == "13800138000"
    assert visitor.facts()["For"] == "Front line"
    fields = set(visitor.fields("/completion"))
    assert {"apology_text", "next_feedback_at", "version", "csrf_token"} <= fields


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("zh", "系统建议：产品：质量（仅供参考）"),
        ("en", "Suggested: Product: quality (advice only)"),
    ],
)
def test_what_the_system_suggests_is_told_in_words(scarf, visit, language, told):
    uid = scarf.task("ut_classify")["uid"]

    visitor = visit("lin-xia", language=language).get(f"/tasks/{uid}")

    assert visitor.texts("//div[@class='prose']") == [told]


def test_each_input_has_a_label(scarf, visit):
    uid = scarf.task("ut_comfort_ack")["uid"]
    tree = visit("xiao-zhang").get(f"/tasks/{uid}").tree
    labels = set(tree.xpath("//label/@for"))

    inputs = tree.xpath("//main//*[self::input or self::textarea or self::select]")
    visible = [found for found in inputs if found.get("type") != "hidden"]
    assert visible
    assert [found.name for found in visible if found.get("id") not in labels] == []


def test_a_closed_task_can_only_be_read(scarf, visit):
    uid = scarf.task("ut_comfort_ack")["uid"]
    comfort(scarf, by="xiao-zhang")

    visitor = visit("xiao-zhang").get(f"/tasks/{uid}")

    assert "This step was completed." in visitor.page.text
    assert visitor.facts()["Contact person"] == "**** masked"
    assert visitor.tree.xpath("//form[contains(@action, '/completion')]") == []


def test_a_colleagues_task_can_only_be_read(town, scarf, visit):
    uid = scarf.task("ut_comfort_ack")["uid"]
    town.post("zhou-min", f"/tasks/{uid}/claim")

    visitor = visit("xiao-zhang").get(f"/tasks/{uid}")

    assert "Zhou Min is working on this task." in visitor.page.text
    assert visitor.tree.xpath("//fieldset[@disabled]//@name")


def test_there_is_no_page_of_a_task_that_never_was(visit):
    assert visit("xiao-zhang").get(f"/tasks/{uuid4()}", 404).heading == "There is nothing here"
