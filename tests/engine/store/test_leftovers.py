from sqlalchemy import text

from engine.commands import (
    CancelInstance,
    CloseSession,
    CorrelateMessage,
    OpenSession,
    SaveDraft,
)
from engine.commands.correlate_message import KEPT_FOR
from engine.store import leftovers
from engine.store.leftovers import Cleaned
from tests.engine.house import ANNA, opened


def test_what_nobody_needs_goes_and_the_rest_stays(each_two):
    kept, gone = each_two.start("two"), each_two.start("two")
    for receipt in (kept, gone):
        each_two.run(SaveDraft(task=opened(receipt), answers={"summary": "x"}), ANNA)
    each_two.run(CancelInstance(instance=gone.instance, reason="r"))
    each_two.hire(ANNA)
    tokens = [each_two.run(OpenSession(), ANNA) for _ in range(2)]
    each_two.run(CloseSession(token=tokens[0]), ANNA)
    each_two.run(CorrelateMessage(name="go", key="TS-1"))
    later = each_two.clock.now() + KEPT_FOR
    each_two.clock.move(later)
    each_two.run(CorrelateMessage(name="go", key="TS-2"))
    with each_two.work() as work:
        left = work.connection.scalar(text("SELECT count(*) FROM draft"))

        first = leftovers.clean(work.connection, later + 1)
        second = leftovers.clean(work.connection, later + 1)

    assert first == Cleaned(drafts=left - 1, messages=1, sessions=1)
    assert second == Cleaned(drafts=0, messages=0, sessions=0)
    assert each_two.rows("SELECT key FROM delivery") == [("TS-2",)]
    assert each_two.rows("SELECT count(*) FROM draft") == [(1,)]
