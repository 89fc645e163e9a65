"""Our drawings are drawings that a person likes to read."""

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from tests.processes.geometry.drawing import BOUNDS, BPMN, DI, WAYPOINT, read_drawing
from tests.processes.geometry.findings import WALL_CHART, Limits, findings

PROCESSES = Path(__file__).parents[2] / "processes"
DRAWINGS = sorted(PROCESSES.glob("*/*.bpmn"))
WALL_CHARTS = {"complaint-main", "emergency-response"}
"""The two drawings that may be large: each is the map of its whole matter."""


@pytest.mark.parametrize("path", DRAWINGS, ids=[path.stem for path in DRAWINGS])
def test_a_drawing_is_easy_to_read(path):
    limits = WALL_CHART if path.stem in WALL_CHARTS else Limits()

    assert findings(read_drawing(path), limits) == []


def test_there_are_drawings_to_look_at():
    assert "intake-registration" in {path.stem for path in DRAWINGS}


# Every rule sees its own fault, planted into a drawing that has none.

INTAKE, REPLY = "intake-registration", "initial-response"
LATE = "f_bt_record_late__st_notify_shift"


class Page:
    """A drawing in hand, to be spoilt."""

    def __init__(self, process: str) -> None:
        self.tree = etree.parse(PROCESSES / process / f"{process}.bpmn")
        self.element = {e.get("id"): e for e in self.tree.iter(f"{BPMN}*")}
        self.drawn = {
            e.get("bpmnElement"): e for e in self.tree.iter(f"{DI}BPMNShape", f"{DI}BPMNEdge")
        }

    def bounds(self, name: str, *, label: bool = False) -> etree._Element:
        return self.drawn[name].find(f"{DI}BPMNLabel/{BOUNDS}" if label else BOUNDS)

    def centre(self, name: str) -> tuple[float, float]:
        x, y, width, height = (
            float(self.bounds(name).get(k)) for k in ("x", "y", "width", "height")
        )
        return x + width / 2, y + height / 2

    def move(self, name: str, x: float, y: float, *, label: bool = False) -> None:
        """Put the centre of a shape, or the top centre of its label, at a place."""
        box = self.bounds(name, label=label)
        box.set("x", str(x - float(box.get("width")) / 2))
        box.set("y", str(y if label else y - float(box.get("height")) / 2))

    def route(self, name: str, *points: tuple[float, float]) -> None:
        edge = self.drawn[name]
        for old in edge.findall(WAYPOINT):
            edge.remove(old)
        for place, (x, y) in enumerate(points):
            edge.insert(place, etree.Element(WAYPOINT, x=str(x), y=str(y)))

    def points(self, name: str) -> list[tuple[float, float]]:
        found = self.drawn[name].iterfind(WAYPOINT)
        return [(float(point.get("x")), float(point.get("y"))) for point in found]


def undrawn(page: Page) -> None:
    shape = page.drawn["st_number"]
    shape.getparent().remove(shape)


def overlap(page: Page) -> None:
    x, y = page.centre("st_number")
    page.move("st_register", x + 40, y + 10)


def out_of_lane(page: Page) -> None:
    x, _ = page.centre("ut_confirm_spam")
    page.move("ut_confirm_spam", x, page.centre("lane_system")[1])


def out_of_frame(page: Page) -> None:
    x, y = page.centre("l_end")
    page.move("l_end", x + 100, y)


def loose(page: Page) -> None:
    x, y = page.centre("bt_record_late")
    page.move("bt_record_late", x, y + 30)


def long_name(page: Page) -> None:
    page.element["st_number"].set("name", "按照编号规则逐月取得一个新的投诉编号并登记" * 2)


def nameless(page: Page) -> None:
    page.element["gw_kind"].set("name", "")


def through(page: Page) -> None:
    x, y = page.centre("st_notify_shift")
    page.route(LATE, (x, y - 150), (x, y + 150))


def slant(page: Page) -> None:
    (x, y), *rest = page.points(LATE)
    page.route(LATE, (x - 15, y - 30), *rest)


def in_the_air(page: Page) -> None:
    *rest, (x, y) = page.points(LATE)
    page.route(LATE, *rest, (x - 20, y))


def one_track(page: Page) -> None:
    page.route(LATE, *page.points("f_st_number__st_register"))


def to_the_left(page: Page) -> None:
    page.move("end_registered", 100, page.centre("end_registered")[1])


def label_on_task(page: Page) -> None:
    page.move("gw_kind", *page.centre("br_feedback_kind"), label=True)


def label_on_flow(page: Page) -> None:
    (x, y), *_ = page.points("f_gw_scope__gw_complaint")
    page.move("gw_kind", x + 100, y - 7, label=True)


def label_on_label(page: Page) -> None:
    box = page.bounds("gw_scope", label=True)
    page.bounds("gw_kind", label=True).attrib.update(box.attrib)


def label_on_lane(page: Page) -> None:
    lane = page.bounds("lane_system")
    page.move("gw_kind", float(lane.get("x")) + 150, float(lane.get("y")) - 7, label=True)


def sprawling(page: Page) -> None:
    pool = page.bounds("pool_" + INTAKE)
    pool.set("width", "2600")


FAULTS: dict[str, tuple[str, Callable[[Page], None]]] = {
    "not_drawn": (INTAKE, undrawn),
    "overlap": (INTAKE, overlap),
    "outside_lane": (INTAKE, out_of_lane),
    "outside_frame": (REPLY, out_of_frame),
    "loose_boundary_event": (INTAKE, loose),
    "name_too_long": (INTAKE, long_name),
    "no_name": (INTAKE, nameless),
    "through_shape": (INTAKE, through),
    "slanted": (INTAKE, slant),
    "off_border": (INTAKE, in_the_air),
    "same_track": (INTAKE, one_track),
    "leftward": (INTAKE, to_the_left),
    "label_on_shape": (INTAKE, label_on_task),
    "label_on_edge": (INTAKE, label_on_flow),
    "label_on_label": (INTAKE, label_on_label),
    "label_on_line": (INTAKE, label_on_lane),
    "too_wide": (INTAKE, sprawling),
}


@pytest.mark.parametrize("code", FAULTS)
def test_a_planted_fault_is_seen_by_its_rule(code, tmp_path):
    process, spoil = FAULTS[code]
    page = Page(process)
    spoil(page)
    spoilt = tmp_path / "spoilt.bpmn"
    page.tree.write(spoilt)

    found = findings(read_drawing(spoilt), Limits())

    assert code in {finding.code for finding in found}


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (Limits(nodes=10), "too_many_nodes"),
        (Limits(height=300), "too_high"),
        (Limits(crossings_per_edge=0.01), "too_many_crossings"),
        (Limits(bends_per_edge=0.1), "too_many_bends"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_can_be_counted_has_a_limit(limits, code):
    drawing = read_drawing(PROCESSES / INTAKE / f"{INTAKE}.bpmn")

    assert [finding.code for finding in findings(drawing, limits)] == [code]
