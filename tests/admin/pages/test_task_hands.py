import pytest


@pytest.fixture
def place(scarf):
    return f"/tasks/{scarf.task('ut_comfort_ack')['uid']}"


def test_a_task_is_claimed_and_released(town, scarf, visit, place):
    visitor = visit("xiao-zhang").get(place)

    visitor.send("/claim")
    claimed = (visitor.said, scarf.task("ut_comfort_ack")["assignee"])
    visitor.send("/release")

    assert claimed == ("The task is yours now.", town.number("xiao-zhang"))
    assert visitor.said == "The task is back with the group."
    assert scarf.task("ut_comfort_ack")["assignee"] is None


def test_a_colleague_helps_and_gives_it_back(town, scarf, visit, place):
    clerk = visit("xiao-zhang").get(place).send("/claim")
    colleague = town.number("zhou-min")

    clerk.send("/delegation", to=str(colleague))
    handed = (clerk.said, scarf.task("ut_comfort_ack")["assignee"])
    helper = visit("zhou-min").get(place).send("/return")

    assert handed[0].startswith("Handed over.")
    assert handed[1] == colleague
    assert helper.said == "The task went back to its owner."
    assert scarf.task("ut_comfort_ack")["assignee"] == town.number("xiao-zhang")


def test_a_lead_distributes_work(town, scarf, visit, place):
    lead = visit("he-zhuguan").get(place)

    lead.send("/assignment", to=str(town.number("zhou-min")))

    assert lead.said == "The task was assigned."
    assert scarf.task("ut_comfort_ack")["assignee"] == town.number("zhou-min")


def test_nobody_chosen_is_nobody_assigned(scarf, visit, place):
    lead = visit("he-zhuguan").get(place)

    lead.send("/assignment", 422, to="")

    assert lead.heading == "This could not be taken"
    assert scarf.task("ut_comfort_ack")["assignee"] is None


def test_who_comes_second_is_told_kindly(town, scarf, visit, place):
    first, second = visit("xiao-zhang").get(place), visit("zhou-min").get(place)
    first.send("/claim")

    second.send("/claim", 409)

    assert second.heading == "Something changed in the meantime"
    assert "Another person has claimed the task." in second.page.text


@pytest.fixture
def beside(scarf):
    return f"/inbox/unclaimed?task={scarf.task('ut_comfort_ack')['uid']}"


def test_a_task_claimed_on_the_desk_stays_open_beside_the_list(visit, beside):
    visitor = visit("xiao-zhang").get(beside).send("/claim")

    assert (visitor.path, visitor.said) == ("/inbox/unclaimed", "The task is yours now.")
    assert visitor.heading == "Comfort and apologise"


def test_who_comes_second_on_the_desk_sees_there_who_was_first(visit, beside):
    first, second = visit("xiao-zhang").get(beside), visit("zhou-min").get(beside)
    second.send("/draft", apology_text="抱歉")
    first.send("/claim")

    second.send("/claim", 409)

    assert second.heading == "Comfort and apologise"
    assert "Another person has claimed the task." in second.alarmed
    assert "Xiao Zhang is working on this task." in second.alarmed
    assert "抱歉" in second.page.text


def test_who_has_typed_nothing_is_told_that_they_may_read(visit, beside):
    first, second = visit("xiao-zhang").get(beside), visit("zhou-min").get(beside)
    first.send("/claim")

    second.send("/claim", 409)

    assert second.alarmed.endswith("You can read it, not complete it.")
    assert second.tree.xpath("//fieldset[@disabled]")
