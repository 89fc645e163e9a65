import pytest

FIELDS = {"begins": "2026-03-11", "until": "2026-03-13"}


@pytest.fixture
def named(scarf, town, visit):
    """Xiao Zhang has the first task of the scarf and is away; Zhou Min of sales stands in."""
    uid = scarf.task("ut_comfort_ack")["uid"]
    visit("xiao-zhang").get(f"/tasks/{uid}").send("/claim")
    page = visit("xiao-zhang").get("/account")
    page.send("/account/substitutes", substitute=str(town.number("ma-chaoran")), **FIELDS)
    assert page.said == "The substitute is named."
    return uid


def test_a_substitute_finds_the_task_does_it_and_the_log_names_both(named, scarf, visit):
    stand_in = visit("ma-chaoran").get("/inbox/standing_in")
    assert stand_in.links("Standing in") == ["/inbox/standing_in"]
    stand_in.get(f"/tasks/{named}")
    assert "for Xiao Zhang: you stand in" in stand_in.texts("//header//span")

    stand_in.send("/claim")

    assert stand_in.said == "The task is yours now."
    log = visit("tian-shen").get(f"/instances/{scarf.instance}/log")
    assert any("Ma Chaoran for Xiao Zhang" in row for row in log.texts("//tr"))


def test_who_is_no_substitute_has_no_such_view(named, visit):
    assert visit("zhou-min").get("/inbox/mine").links("Standing in") == []


def test_it_is_ended_by_whose_it_is(named, visit):
    page = visit("xiao-zhang").get("/account")
    [line] = page.texts("//section[@aria-labelledby='h-substitutes']//li")
    assert line.startswith("Ma Chaoran stands in")

    page.send("/end")

    assert page.said == "The substitution has ended."
    assert page.texts("//section[@aria-labelledby='h-substitutes']//li") == []
    assert visit("ma-chaoran").get("/inbox/mine").links("Standing in") == []


def test_an_administrator_names_and_ends_one_for_somebody(town, visit):
    page = visit("admin").get(f"/people/{town.number('he-zhuguan')}")

    page.send("/substitutes", substitute=str(town.number("fang-zhuguan")), **FIELDS)
    assert (page.heading, page.said) == ("Supervisor He", "The substitute is named.")
    page.send("/end")

    assert page.said == "The substitution has ended."


def test_what_is_wrong_is_told_at_its_field_on_either_page(town, visit):
    typed = {"substitute": "", "begins": "2026-03-11", "until": "2026-03-10"}
    told = ["Substitute: It is required.", "Last day: The last day comes before the first."]

    own = visit("xiao-zhang").get("/account").send("/account/substitutes", 422, **typed)
    theirs = visit("admin").get(f"/people/{town.number('xiao-zhang')}")
    theirs.send("/substitutes", 422, **typed)

    for page in (own, theirs):
        assert page.texts("//*[@id='problems']//li") == told
        assert page.fields("/substitutes")["until"] == "2026-03-10"


def test_nobody_names_one_for_somebody_else(town, visit):
    visitor = visit("xiao-zhang").get("/account")
    form = visitor.fields("/account/substitutes")
    path = f"/people/{town.number('he-zhuguan')}/substitutes"
    chosen = {"substitute": str(town.number("zhou-min")), **FIELDS}

    answer = visitor.client.post(path, data={**form, **chosen})

    assert answer.status_code == 403
