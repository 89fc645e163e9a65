import pytest

from admin.origin import is_from_elsewhere, is_from_here, local_path


@pytest.mark.parametrize(
    ("headers", "here", "elsewhere"),
    [
        ({}, False, False),
        ({"Origin": "http://localhost"}, True, False),
        ({"Referer": "http://localhost/tasks/1"}, True, False),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "http://localhost"}, True, False),
        ({"Sec-Fetch-Site": "none"}, False, False),
        ({"Sec-Fetch-Site": "same-site", "Origin": "http://localhost"}, False, True),
        ({"Sec-Fetch-Site": "cross-site"}, False, True),
        ({"Origin": "https://evil.example"}, False, True),
        ({"Origin": "null", "Referer": "http://localhost/"}, False, True),
        ({"Origin": "http://["}, False, True),
    ],
    ids=["silent", "origin", "referer", "both", "typed", "sibling", "cross", "evil", "null",
         "broken"],
)  # fmt: skip
def test_a_browser_tells_where_a_form_stood(town, headers, here, elsewhere):
    with town.app.test_request_context("/claim", method="POST", headers=headers):
        assert (is_from_here(), is_from_elsewhere()) == (here, elsewhere)


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("/complaints/TS-1?a=b", "/complaints/TS-1?a=b"),
        ("http://localhost/people", "/people"),
        ("https://evil.example/people", "/"),
        ("//evil.example", "/"),
        ("/\\evil.example", "/"),
        ("javascript:alert(1)", "/"),
        ("http://[", "/"),
        (None, "/"),
    ],
    ids=["path", "own_host", "other_host", "no_scheme", "backslash", "script", "broken", "none"],
)
def test_an_address_to_go_back_to_stays_on_this_site(town, address, path):
    with town.app.test_request_context("/"):
        assert local_path(address) == path
