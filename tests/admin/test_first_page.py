import pytest

from admin.first_page import first_page
from admin.words import Words
from engine.model import Actor


@pytest.mark.parametrize(
    ("person", "path"),
    [
        ("xiao-zhang", "/inbox/mine"),
        ("he-zhuguan", "/inbox/mine"),
        ("liang-ming", "/processes"),
        ("tian-shen", "/audit"),
        ("xia-yin", "/audit"),
        ("admin", "/people"),
    ],
    ids=["handler", "supervisor", "process_owner", "auditor", "privacy_officer", "administrator"],
)
def test_everybody_begins_where_their_work_is(visit, person, path):
    visitor = visit(person).get("/")

    assert visitor.path == path


def test_who_has_no_duty_reads_their_notices(town):
    with town.app.test_request_context("/"):
        found = first_page(Actor(id=9, slug="guest"), Words("en"))

    assert (found.address, found.name) == ("/notices", "To my notices")


@pytest.mark.parametrize("person", ["xiao-zhang", "he-zhuguan", "liang-ming", "tian-shen", "admin"])
def test_no_page_links_to_one_that_its_reader_may_not_use(scarf, visit, person):
    visitor = visit(person)
    uid = scarf.task("ut_classify")["uid"]
    seen, todo = set(), ["/", f"/instances/{scarf.instance}", f"/tasks/{uid}", "/notices"]
    refused = []
    while todo:
        path = todo.pop()
        if path in seen or path.startswith(("/language", "/theme", "/definitions")):
            continue
        seen.add(path)
        answer = visitor.client.get(path, follow_redirects=True)
        if answer.status_code != 200:
            refused.append((path, answer.status_code))
            continue
        visitor.page = answer
        found = visitor.tree.xpath("//a/@href")
        todo += [href for href in found if href.startswith("/") and len(seen) < 60]

    assert refused == []
