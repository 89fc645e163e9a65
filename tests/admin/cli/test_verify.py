import json

import pytest
from sqlalchemy import text


def test_an_untouched_log_holds(call, two):
    two.start("two")

    result = call("verify", "--json")

    assert (result.exit_code, json.loads(result.stdout)["breaks"]) == (0, [])


@pytest.mark.tampers
def test_an_edited_line_is_found(call, two):
    two.start("two")
    with two.database.write.begin() as connection:
        connection.execute(text("DROP TRIGGER event_no_update"))
        connection.execute(text("UPDATE event SET body = '{}' WHERE stream > 0"))

    result = call("verify")

    lines = result.stdout.splitlines()
    assert (result.exit_code, lines[-1]) == (1, "有链断开")
    assert lines[1].endswith("内容与哈希值不符 [hash]")
