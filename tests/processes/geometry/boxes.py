"""Rectangles, segments and the size of text, in pixels of the drawing; y grows downward."""

from itertools import pairwise
from typing import NamedTuple

Point = tuple[float, float]
Segment = tuple[Point, Point]

LINE_HEIGHT = 13.2
"""Of a label outside a shape (11 px type)."""


class Box(NamedTuple):
    """A rectangle by its corners."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def centre(self) -> Point:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def grown(self, by: float) -> "Box":
        """Return the box with every side moved outward; a negative ``by`` shrinks it."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def meets(self, other: "Box") -> bool:
        """Say whether the two share some area."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def holds(self, other: "Box") -> bool:
        """Say whether ``other`` lies inside, borders included."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )

    def has(self, point: Point) -> bool:
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom

    def borders(self) -> list[Segment]:
        corners = [
            (self.left, self.top),
            (self.right, self.top),
            (self.right, self.bottom),
            (self.left, self.bottom),
            (self.left, self.top),
        ]
        return list(pairwise(corners))

    def length_inside(self, segment: Segment) -> float:
        """Return how much of ``segment`` runs inside (Liang and Barsky)."""
        (x, y), (u, v) = segment
        enters, leaves = 0.0, 1.0
        for run, low, high, start in (
            (u - x, self.left, self.right, x),
            (v - y, self.top, self.bottom, y),
        ):
            if run == 0:
                if not low < start < high:
                    return 0
            else:
                first, last = sorted(((low - start) / run, (high - start) / run))
                enters, leaves = max(enters, first), min(leaves, last)
        return max(0.0, leaves - enters) * ((u - x) ** 2 + (v - y) ** 2) ** 0.5

    def distance_outside(self, point: Point) -> float:
        """Return how far ``point`` lies off the box; 0 on its border and inside."""
        x, y = point
        return max(0, self.left - x, x - self.right, self.top - y, y - self.bottom)


def crosses(one: Segment, other: Segment) -> bool:
    """Say whether two segments cross at a point inside both."""

    def turn(a: Point, b: Point, c: Point) -> float:
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

    (p, q), (a, b) = one, other
    return turn(a, b, p) * turn(a, b, q) < 0 and turn(p, q, a) * turn(p, q, b) < 0


def shared_length(one: Segment, other: Segment) -> float:
    """Return how long two level or upright segments run on one track, within 2 px."""
    for along, across in ((0, 1), (1, 0)):
        points = [*one, *other]
        if all(abs(point[across] - points[0][across]) < 2 for point in points):
            spans = [sorted(point[along] for point in segment) for segment in (one, other)]
            return max(0, min(span[1] for span in spans) - max(span[0] for span in spans))
    return 0


def text_width(text: str, size: float) -> float:
    """Return the width of ``text`` in type of ``size``: Chinese square, the rest narrower."""
    return sum(size if ord(letter) > 0x2E7F else size * 0.56 for letter in text)


def label_box(place: Box, text: str) -> Box:
    """Return the ink of a label: a modeller centres it in ``place``, which is often far larger."""
    lines = [""]
    for letter in text:
        if lines[-1] and text_width(lines[-1] + letter, 11) > place.width + 6:
            lines.append("")
        lines[-1] += letter
    half = max(text_width(line, 11) for line in lines) / 2
    middle = place.centre[0]
    bottom = place.top + LINE_HEIGHT * len(lines)
    return Box(middle - half, place.top, middle + half, bottom)
