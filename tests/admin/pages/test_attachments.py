import io

import pytest

from tests.engine.filed import JPG, LARGE

TOLD = "客户来电核对"


def file(content=JPG, name="围巾.jpg"):
    return io.BytesIO(content), name


@pytest.fixture
def task(scarf):
    """The address of the task of the case that is the front line's."""
    return f"/tasks/{scarf.task('ut_first_reply')['uid']}"


@pytest.fixture
def clerk(visit):
    return visit("xiao-zhang")


def links(visitor) -> list[str]:
    return [a.get("href") for a in visitor.tree.xpath("//section[@id='files']//a[@download]")]


def test_probe(scarf, town):
    print(scarf.open, [(t["element"], t["groups"], t["assignee"]) for t in scarf.tasks()])
    raise SystemExit
