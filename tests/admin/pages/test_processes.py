from tests.scenarios.town import drawings


def test_published_processes_are_listed_with_their_versions(visit):
    visitor = visit("xiao-zhang").get("/processes")

    line = next(row for row in visitor.texts("//tbody/tr") if "intake-registration" in row)
    assert line.split()[:3] == ["Intake", "and", "registrationintake-registration"]
    assert "v1 1 Mar 08:00 System Start" in line
    assert visitor.links("Publish files") == []


def test_a_process_tells_how_it_begins_and_gives_its_drawing_back(visit):
    visitor = visit("liang-ming").get("/processes/intake-registration")
    begins = visitor.texts("//ul[@class='lines']/li/span")
    (address,) = visitor.links("Download")

    visitor.get(address)

    assert begins == ["By a message: Contact received", "By hand: Manual entry"]
    assert visitor.page.data == drawings()["intake-registration.bpmn"]
    assert "attachment" in visitor.page.headers["Content-Disposition"]


def test_what_is_not_published_is_not_found(visit):
    owner = visit("liang-ming")

    for path in ("/processes/never", "/definitions/bpmn/intake-registration/9"):
        assert owner.get(path, 404).heading == "There is nothing here"


def test_a_start_by_a_message_is_told_in_the_words_of_the_drawing(visit):
    visitor = visit("tian-shen", language="zh").get("/processes/complaint-main")

    assert visitor.texts("//ul[@class='lines']/li") == ["由消息启动：投诉已登记"]
