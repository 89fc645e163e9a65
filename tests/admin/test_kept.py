from io import BytesIO

import pytest

from admin.kept import kept_before, kept_now

FROM_HERE = {"Origin": "http://localhost"}
TASK = "/tasks/019c94b3-80f1-5ded-97f4-243450109bae/completion"
TYPED = {"apology_text": "抱歉\r\n两行", "csrf_token": "old", "request_key": "k", "password": "x"}


def sent(town, path=TASK, **how):
    return town.app.test_request_context(
        path, method="POST", **{"headers": FROM_HERE, "data": TYPED, **how}
    )


def test_what_was_typed_is_kept_without_token_and_password(town):
    with sent(town, f"{TASK}?a=%E4%B8%AD"):
        kept = kept_now()

    assert kept is not None
    assert kept.address.startswith(f"{TASK}?a=")
    assert (kept.page, kept.has_files) == ("admin.completion", False)
    assert kept.fields == (("apology_text", "抱歉\r\n两行"), ("request_key", "k"))


def test_the_sign_in_form_hands_it_on_unchanged(town):
    with sent(town):
        first = kept_now()
    handed = {"name": "xiao-zhang", "password": "secret", **dict(first.carried)}

    with sent(town, "/sign-in", data=handed):
        assert kept_before() == first


def test_that_files_were_chosen_is_remembered(town):
    data = {"note": "why", "files": (BytesIO(b"x"), "a.bpmn")}
    with sent(town, "/processes/publication", data=data):
        first = kept_now()

    with sent(town, "/sign-in", data=dict(first.carried)):
        assert kept_before() == first
    assert first.has_files


@pytest.mark.parametrize(
    "how",
    [{"headers": {}}, {"headers": {"Origin": "https://evil.example"}}, {"method": "GET"}],
    ids=["silent", "evil", "no_form"],
)
def test_nothing_is_kept_of_what_a_page_of_ours_has_not_sent(town, how):
    with town.app.test_request_context(
        TASK, **{"method": "POST", "headers": FROM_HERE, "data": TYPED, **how}
    ):
        assert kept_now() is None


@pytest.mark.parametrize(
    "address",
    ["", "https://evil.example/tasks", "//evil.example", "/never/heard", "/sign-out", "/sign-in",
     "/api/v1/instances", "/people", "/\\evil", "/inbox/mine"],
)  # fmt: skip
def test_only_addresses_of_ours_that_take_forms_are_kept(town, address):
    with sent(town, "/sign-in", data={"kept_address": address, "kept.a": "1"}):
        assert kept_before() is None
