import pytest
from flask import Flask, Response

from api.headers import expected_version, idempotency_key, tag
from api.refusals import BadHeader


def asked_with(**headers):
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Flask("test").test_request_context(headers=named)


@pytest.mark.parametrize(
    ("header", "key"),
    [
        ("8e03978e-40d5-43e8-bc93-6894a57f9324", "8e03978e-40d5-43e8-bc93-6894a57f9324"),
        ('"8e03978e"', "8e03978e"),
    ],
    ids=["plain", "quoted"],
)
def test_an_idempotency_key_is_read(header, key):
    with asked_with(Idempotency_Key=header):
        assert idempotency_key() == key


@pytest.mark.parametrize("header", ["", "a b", "x" * 201, "é"], ids=["empty", "space", "long", "é"])
def test_an_unfit_idempotency_key_is_refused(header):
    with asked_with(Idempotency_Key=header), pytest.raises(BadHeader) as refused:
        idempotency_key()

    assert refused.value.facts == {"header": "Idempotency-Key"}


@pytest.mark.parametrize(
    ("header", "version"), [('"7"', 7), ("*", None)], ids=["version", "whatever"]
)
def test_the_expected_version_is_read(header, version):
    with asked_with(If_Match=header):
        assert expected_version() == version


@pytest.mark.parametrize(
    "header",
    ["7", 'W/"7"', '"7", "8"', '"x"', '"' + "9" * 40 + '"'],
    ids=["bare", "weak", "several", "foreign", "huge"],
)
def test_an_unfit_expected_version_is_refused(header):
    with asked_with(If_Match=header), pytest.raises(BadHeader):
        expected_version()


def test_without_headers_nothing_is_expected():
    with asked_with():
        assert (idempotency_key(), expected_version()) == (None, None)


def test_who_has_the_version_gets_it_not_again():
    with asked_with(If_None_Match='"3"'):
        known, new = tag(Response("x"), 3), tag(Response("x"), 4)

    assert (known.status_code, new.status_code, new.headers["ETag"]) == (304, 200, '"4"')
