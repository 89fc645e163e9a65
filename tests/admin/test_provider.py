from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest

from admin.provider import Provider, ProviderFails, Recognised
from engine.clock import HOUR, FixedClock, SystemClock
from tests.oidc.running import come_back


def code_in(address: str) -> str:
    [code] = parse_qs(urlsplit(address).query)["code"]
    return code


def finished(provider: Provider, **change: str) -> Recognised:
    """Go there and back; ``change`` is what the browser would have kept otherwise."""
    back = provider.settings.redirect_uri
    address, begun = provider.begin(back)
    code = code_in(come_back(address, as_="42:xiao-zhang"))
    return provider.finish(replace(begun, **change), code, back)


def test_the_way_there_carries_a_challenge_a_nonce_and_a_state(oidc):
    address, begun = Provider(oidc, SystemClock()).begin(oidc.redirect_uri)

    asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
    assert (asked["response_type"], asked["code_challenge_method"]) == ("code", "S256")
    assert (asked["state"], asked["nonce"]) == (begun.state, begun.nonce)
    assert begun.verifier not in address
    assert len({begun.state, begun.nonce, begun.verifier}) == 3


def test_whom_it_recognised_is_told_by_subject_and_username(oidc):
    assert finished(Provider(oidc, SystemClock())) == Recognised("42:xiao-zhang", "xiao-zhang")


@pytest.mark.parametrize("change", ["nonce", "verifier"])
def test_an_answer_to_what_this_browser_has_not_begun_is_not_believed(oidc, change):
    with pytest.raises(ProviderFails):
        finished(Provider(oidc, SystemClock()), **{change: "x" * 48})


def test_a_token_of_another_time_is_not_believed(oidc):
    for apart in (-2 * HOUR, 2 * HOUR):
        with pytest.raises(ProviderFails):
            finished(Provider(oidc, FixedClock(SystemClock().now() + apart)))


def test_a_code_counts_once(oidc):
    provider = Provider(oidc, SystemClock())
    address, begun = provider.begin(oidc.redirect_uri)
    code = code_in(come_back(address, as_="42:xiao-zhang"))
    provider.finish(begun, code, oidc.redirect_uri)

    with pytest.raises(ProviderFails):
        provider.finish(begun, code, oidc.redirect_uri)


@pytest.mark.parametrize(
    "change",
    [{"client_secret": "guess"}, {"issuer": "http://127.0.0.1:9"}],
    ids=["wrong secret", "away"],
)
def test_a_provider_that_does_not_answer_well_fails_and_no_secret_is_told(oidc, change):
    provider = Provider(oidc, SystemClock())
    address, begun = provider.begin(oidc.redirect_uri)
    code = code_in(come_back(address, as_="42:xiao-zhang"))

    with pytest.raises(ProviderFails) as failure:
        Provider(replace(oidc, **change), SystemClock()).finish(begun, code, oidc.redirect_uri)

    assert oidc.client_secret not in repr(failure.value)
    assert code not in repr(failure.value)


def test_the_documents_of_another_issuer_are_not_taken(oidc):
    elsewhere = replace(oidc, issuer=oidc.issuer.replace("127.0.0.1", "localhost"))

    with pytest.raises(ProviderFails, match="another_issuer"):
        Provider(elsewhere, SystemClock()).begin(oidc.redirect_uri)
