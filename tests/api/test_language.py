import pytest
from flask import Flask

from api.language import language


@pytest.mark.parametrize(
    ("header", "spoken"),
    [
        (None, "zh"),
        ("zh-CN,zh;q=0.9,en;q=0.8", "zh"),
        ("zh-TW", "zh"),
        ("en-GB,en;q=0.9", "en"),
        ("fr, en;q=0.5", "en"),
        ("en;q=0.3, zh;q=0.7", "zh"),
        ("fr", "zh"),
        ("*", "zh"),
        (";;q=,", "zh"),
    ],
    ids=[
        "none",
        "browser_zh",
        "taiwan",
        "browser_en",
        "second",
        "by_weight",
        "other",
        "any",
        "junk",
    ],
)
def test_the_language_follows_the_header(header, spoken):
    headers = {} if header is None else {"Accept-Language": header}

    with Flask("test").test_request_context(headers=headers):
        assert language() == spoken
