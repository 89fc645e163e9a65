import pytest

from engine.queries.standing_still import STILL


def test_a_query_runs_no_operation():
    with pytest.raises(RuntimeError, match="notify"):
        STILL.operate("notify", {"to": "x"})
