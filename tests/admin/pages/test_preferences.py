import pytest


def test_a_reader_chooses_language_and_colours(visit):
    visitor = visit("xiao-zhang").get("/people")

    visitor.get("/language/zh?back=/people")
    visitor.get("/theme/dark?back=/people")

    assert (visitor.path, visitor.heading) == ("/people", "人员")
    root = visitor.tree.getroottree().getroot()
    assert (root.get("lang"), root.get("data-theme")) == ("zh-CN", "dark")
    assert any("tokens-dark" in sheet for sheet in visitor.tree.xpath("//link/@href"))


@pytest.mark.parametrize("path", ["/language/fr", "/theme/pink"])
def test_other_ones_do_not_exist(visit, path):
    assert visit("xiao-zhang").get(path, 404).heading == "There is nothing here"


def test_the_way_back_stays_on_the_site(town):
    answer = town.app.test_client().get("/language/en?back=https://evil.example/")

    assert answer.location == "/"
