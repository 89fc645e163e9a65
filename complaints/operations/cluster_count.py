"""``cluster-count``: how often was the same problem reported lately?"""

from collections.abc import Mapping

from complaints.operations.house import House
from complaints.operations.inputs import Inputs, record, text
from complaints.operations.register_complaint import product_of
from complaints.operations.surroundings import complaint_of, connection_of
from complaints.similarity import problem_key
from complaints.store import problems, register
from complaints.store.problems import Window
from complaints.store.register import Entry
from engine.clock import DAY
from engine.operations import Context, Operation

WEEK = 7 * DAY


def operation(_house: House) -> Operation:
    """``case``, ``category`` -> ``cluster_7d``, ``cluster_24h``, ``cluster_id``.

    Complaints about the same product in the same category, this one among them, whose first contact
    lies up to seven days (24 hours) before this one's. ``cluster_id`` is the number of the
    complaint with which the unbroken row of them began; ``None``, and no count but this one, if no
    product is known. The category goes into the register.

    Source:
        Requirement R-090.
    """
    return Operation(topic="cluster-count", kind="inline", run=_run)


def _run(inputs: Inputs, context: Context) -> Mapping[str, object]:
    connection = connection_of(context)
    case = record(inputs, "case")
    found = complaint_of(connection, text(case, "no"))
    category = text(inputs, "category")
    product = product_of(case)
    if product is None:
        register.change(connection, found.id, {"category": category, "product": None})
        return {"cluster_7d": 1, "cluster_24h": 1, "cluster_id": None}
    problem = problem_key(product, category)
    week, day = (_window(found, problem, span) for span in (WEEK, DAY))
    cluster = problems.last_cluster(connection, week) or found.number
    values = {"category": category, "product": product, "problem": problem, "cluster": cluster}
    register.change(connection, found.id, values)
    return {
        "cluster_7d": problems.count(connection, week) + 1,
        "cluster_24h": problems.count(connection, day) + 1,
        "cluster_id": cluster,
    }


def _window(found: Entry, problem: str, span: int) -> Window:
    return Window(problem, found.contact_at - span, found.contact_at, found.id, found.drill)
