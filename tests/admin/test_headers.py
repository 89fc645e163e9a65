from admin.headers import POLICY


def test_pages_allow_nothing_inline_and_are_kept_by_nobody(town):
    headers = town.app.test_client().get("/sign-in").headers

    told = ("Content-Security-Policy", "Cache-Control", "X-Content-Type-Options", "Referrer-Policy")
    assert [headers[name] for name in told] == [POLICY, "no-store", "nosniff", "same-origin"]
    assert "script-src 'self'" in POLICY
    assert "unsafe" not in POLICY


def test_files_are_kept_since_their_address_changes(town):
    with town.app.test_client().get("/assets/page.css") as answer:
        kept = answer.headers["Cache-Control"]

    assert kept == "public, max-age=31536000, immutable"


def test_the_language_is_told(town):
    client = town.app.test_client()

    told = [
        client.get("/sign-in", headers={"Accept-Language": wanted}).headers["Content-Language"]
        for wanted in ("en-GB", "zh-CN", "fr")
    ]

    assert told == ["en", "zh-CN", "zh-CN"]
