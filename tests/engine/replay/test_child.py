import base64
import io

import orjson

from engine.replay.child import serve
from engine.replay.prove import _lines
from tests.engine.drawings import FORM, TWO
from tests.engine.house import opened


def test_each_case_of_the_input_has_one_line_of_output(two):
    receipt = two.start("two")
    two.complete(opened(receipt))
    files = {"two.bpmn": TWO, "f02.form": FORM}
    given = [
        {
            "release": "r",
            "files": {name: base64.b64encode(source).decode() for name, source in files.items()},
            "topics": {},
        },
        {"instance": "one", "lines": list(_lines(two.log(receipt.instance), {1: "r"}))},
        {"instance": "none", "lines": []},
    ]
    told = io.BytesIO()

    serve(io.BytesIO(b"\n".join(map(orjson.dumps, given))), told, arm=lambda: None)

    assert [orjson.loads(line) for line in told.getvalue().splitlines()] == [
        {"instance": "one", "events": 2, "executed": 2, "divergence": None},
        {"instance": "none", "events": 0, "executed": 0, "divergence": None},
    ]
