from flask import make_response

from admin.session_cookie import give_session


def test_the_browser_keeps_the_session_where_no_script_reads_it(town):
    with town.app.test_request_context("/"):
        answer = give_session(make_response(""), "secret")

    assert answer.headers["Set-Cookie"].startswith("bihuan_session=secret; ")
    assert {"HttpOnly", "SameSite=Lax", "Max-Age=43200"} <= set(
        answer.headers["Set-Cookie"].split("; ")
    )
