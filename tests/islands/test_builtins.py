from pathlib import Path

from tools.list_builtins import OUT, listed


def test_the_editors_offer_the_functions_that_our_feel_has():
    assert Path(OUT).read_text(encoding="utf-8") == listed(), "python tools/list_builtins.py"
