import pytest


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_unknown_address_is_told_kindly(visit, language):
    visitor = visit("xiao-zhang", language=language).get("/never/heard/of", 404)

    assert visitor.heading == {"zh": "这里什么都没有", "en": "There is nothing here"}[language]
    assert visitor.links({"zh": "回到工作台", "en": "To my tasks"}[language]) == ["/inbox/mine"]


def test_who_may_not_see_a_page_is_led_to_their_own(visit):
    visitor = visit("tian-shen").get("/inbox/mine", 403)

    assert visitor.heading == "This is not for you to do"
    assert visitor.links("To the audit") == ["/audit"]
    assert "/inbox/mine" not in visitor.tree.xpath("//a/@href")


def test_who_has_not_signed_in_is_led_there(visit):
    answer = visit().client.post("/sign-in", headers={"Sec-Fetch-Site": "cross-site"})

    assert answer.status_code == 403
    assert "This form has expired" in answer.text
    assert 'href="/sign-in"' in answer.text


def test_a_form_sent_to_a_page_finds_nothing(visit):
    visitor = visit("xiao-zhang").get("/people")

    answer = visitor.client.post("/people", data=visitor.fields("/sign-out"))

    assert answer.status_code == 404
    assert "There is nothing here" in answer.text


def test_a_fault_of_ours_gives_a_code_and_is_logged(town, visit, monkeypatch, caplog):
    def broken(*_given):
        raise ZeroDivisionError

    visitor = visit("xiao-zhang").get("/people")
    town.app.testing = False
    monkeypatch.setattr("admin.pages.people.group_names", broken)

    visitor.get("/people", 500)

    (code,) = visitor.texts("//p[@class='mono']")
    assert visitor.heading == "That went wrong on our side"
    assert code.replace("-", "") in caplog.text
    assert "ZeroDivisionError" in caplog.text
