import io
from uuid import UUID, uuid4

import pytest

from admin.attachments import siblings
from admin.context import ask
from engine.commands import CancelInstance
from engine.model import SYSTEM
from engine.queries import FindInstance, ReadStream
from tests.engine.filed import JPG, LARGE

DOWNLOADS = "//section[@id='files']//a[@download]"
RECORDS = "//section[@id='files']//li"


def send(visitor, content: bytes, name: str, status: int = 200):
    """Send the form with a file; as bytes, since the client leaves large parts in open files."""
    form = visitor.form("/attachments")
    parts = b"".join(
        f'--b\r\nContent-Disposition: form-data; name="{field}"\r\n\r\n{value}\r\n'.encode()
        for field, value in form.form_values()
    )
    head = f'--b\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
    visitor.page = visitor.client.post(
        form.action,
        data=parts + head.encode() + content + b"\r\n--b--\r\n",
        content_type="multipart/form-data; boundary=b",
        follow_redirects=True,
    )
    assert visitor.page.status_code == status
    return visitor


def file(content: bytes = JPG, name: str = "围巾.jpg"):
    return io.BytesIO(content), name


@pytest.fixture
def task(scarf):
    """The address of the task that the front line has on the case."""
    return f"/tasks/{scarf.task('ut_comfort_ack')['uid']}"


@pytest.fixture
def case(scarf):
    return f"/instances/{scarf.instance}"


@pytest.fixture
def clerk(visit, task):
    """Somebody of the front line who has added a photo on the page of the task."""
    return visit("xiao-zhang").get(task).send("/attachments", file=file())


def test_a_file_is_added_on_the_page_of_a_task_and_downloaded(clerk, task):
    (link,) = clerk.tree.xpath(DOWNLOADS)

    answer = clerk.client.get(link.get("href"))

    assert (clerk.path, clerk.texts(DOWNLOADS)) == (task, ["围巾.jpg"])
    assert (answer.data, answer.mimetype, answer.content_length) == (JPG, "image/jpeg", len(JPG))
    assert answer.headers["Content-Disposition"] == (
        "attachment; filename*=UTF-8''%E5%9B%B4%E5%B7%BE.jpg"
    )
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"


def test_a_large_file_is_added_on_the_page_of_the_case(visit, case):
    visitor = send(visit("xiao-zhang").get(case), LARGE, "信.pdf")

    assert (visitor.path, visitor.texts(DOWNLOADS)) == (case, ["信.pdf"])


def test_who_works_on_another_case_of_the_complaint_downloads_as_well(clerk, visit, case):
    colleague = visit("zhou-min").get(case)

    (link,) = colleague.tree.xpath(DOWNLOADS)

    assert colleague.client.get(link.get("href")).data == JPG


@pytest.mark.parametrize(
    ("content", "name", "status", "told"),
    [
        (b"<html>", "a.jpg", 422, "The file is of no type that is taken."),
        (b"%PDF-" + bytes(10 * 1024 * 1024), "a.pdf", 422, "The file is too large"),
        (b"%PDF-" + bytes(12 * 1024 * 1024), "a.pdf", 413, "The body is too large"),
        (b"", "", 422, "The request holds a value that cannot be taken."),
    ],
    ids=["type", "large", "huge", "none"],
)
def test_what_is_not_taken_is_told_and_not_added(visit, case, content, name, status, told):
    visitor = visit("xiao-zhang").get(case)

    send(visitor, content, name, status)

    assert told in visitor.page.text
    assert visitor.get(case).texts(RECORDS) == []


@pytest.mark.usefixtures("clerk")
def test_an_auditor_sees_no_name_and_can_neither_add_nor_open(visit, case):
    visitor = visit("tian-shen").get(case)

    assert visitor.texts(DOWNLOADS) == []
    assert "围巾.jpg" not in visitor.page.text
    assert len(visitor.texts(RECORDS)) == 1
    assert visitor.tree.xpath("//section[@id='files']//form") == []


def test_who_may_not_read_it_gets_a_refusal(clerk, visit):
    (link,) = clerk.tree.xpath(DOWNLOADS)

    visitor = visit("tian-shen").get(link.get("href"), 403)

    assert JPG.decode("latin-1") not in visitor.page.text


def test_a_file_is_reached_through_its_own_instance_only(clerk, scarf, reading):
    (link,) = clerk.tree.xpath(DOWNLOADS)
    attachment = link.get("href").rpartition("/")[2]
    with reading("xiao-zhang"):
        case = ask(FindInstance(instance=UUID(scarf.instance)))
        (intake,) = siblings(case)

    clerk.get(f"/instances/{uuid4()}/attachments/{attachment}", 404)
    clerk.get(f"/instances/{intake}/attachments/{attachment}", 404)


def test_a_removed_file_is_told_and_gone(clerk, task):
    (link,) = clerk.tree.xpath(DOWNLOADS)
    address = link.get("href")

    clerk.send("/removal")

    assert (clerk.path, clerk.texts(DOWNLOADS)) == (task, [])
    assert "removed" in clerk.texts(RECORDS)[0]
    clerk.get(address, 404)


@pytest.mark.usefixtures("clerk")
def test_who_does_not_work_on_it_opens_it_for_a_reason(visit, case, scarf, town):
    town.engine.run(CancelInstance(instance=UUID(scarf.instance), reason="x"), SYSTEM)
    visitor = visit("xiao-zhang").get(case)
    form = visitor.form("/opening")
    given = {**dict(form.form_values()), "reason": "客户来电核对"}

    answer = visitor.client.post(form.action, data=given)
    empty = visitor.client.post(form.action, data={**given, "reason": " "})

    log = town.engine.ask(ReadStream(stream="access"), SYSTEM).events
    assert (answer.data, empty.status_code) == (JPG, 422)
    assert [line.kind for line in log if line.kind == "attachment.opened"] == ["attachment.opened"]


@pytest.mark.parametrize("part", ["", "/removal"])
def test_an_address_of_a_form_loaded_anew_shows_the_case(clerk, case, part):
    (link,) = clerk.tree.xpath(DOWNLOADS)
    address = f"{link.get('href')}{part}" if part else f"{case}/attachments"

    assert clerk.get(address).path == case


def test_a_bad_task_is_refused(clerk, task):
    clerk.get(task).send("/attachments", 422, file=file(), task="nonsense")
