"""A provider that answers what nobody expects: it fails, and nothing else does."""

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from joserfc import jwt
from joserfc.jwk import RSAKey

from admin.provider import Begun, Provider, ProviderFails
from engine.clock import SECOND, SystemClock
from engine.config import Oidc

KEY = RSAKey.generate_key(2048, {"kid": "k"})
BEGUN = Begun("state", "nonce", "v" * 48)
GIVEN = {"access_token": "a", "token_type": "Bearer"}
BACK = "http://localhost/sign-in/provider/return"


@pytest.fixture
def odd():
    """Starts a provider on loopback whose answers are given by path."""
    servers = []

    def started(claims=None, **answers):
        class Answers(BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.end_headers()
                self.wfile.write(json.dumps(told[self.path.rpartition("/")[2]]).encode())

            def do_POST(self):
                self.do_GET()

            def log_message(self, *_given):
                pass

        server = HTTPServer(("127.0.0.1", 0), Answers)
        servers.append(server)
        issuer = f"http://127.0.0.1:{server.server_port}"
        told = {
            "openid-configuration": {
                "issuer": issuer,
                "authorization_endpoint": f"{issuer}/auth",
                "token_endpoint": f"{issuer}/token",
                "jwks_uri": f"{issuer}/keys",
            },
            "token": {
                **GIVEN,
                "id_token": _token(issuer, **claims or {}),
            },
            "keys": {"keys": [KEY.as_dict(private=False)]},
            **{name.replace("_", "-"): answer for name, answer in answers.items()},
        }
        threading.Thread(target=server.serve_forever, daemon=True).start()
        settings = Oidc(issuer=issuer, client_id="us", client_secret="s", name="Odd")
        return Provider(settings, SystemClock())

    yield started
    for server in servers:
        server.shutdown()
        server.server_close()


def _token(issuer, **claims):
    now = SystemClock().now() // SECOND
    told = {"iss": issuer, "aud": "us", "sub": "7", "iat": now, "exp": now + 60, "nonce": "nonce"}
    return jwt.encode({"alg": "RS256", "kid": "k"}, told | claims, KEY)


def test_what_is_right_is_believed(odd):
    assert odd().finish(BEGUN, "code", BACK).subject == "7"


ODD = {
    "discovery is a list": {"openid_configuration": []},
    "discovery is empty": {"openid_configuration": {}},
    "token is a list": {"token": []},
    "token is empty": {"token": {}},
    "id token is a number": {"token": GIVEN | {"id_token": 7}},
    "id token is no token": {"token": GIVEN | {"id_token": "a.b.c"}},
    "id token is of another": {"token": GIVEN | {"id_token": _token("other")}},
    "keys are a list": {"keys": []},
    "keys are empty": {"keys": {}},
    "keys are a number": {"keys": {"keys": 7}},
    "key is a number": {"keys": {"keys": [7]}},
    "key is of no kind": {"keys": {"keys": [{"kty": "RSA"}]}},
}


@pytest.mark.parametrize("answers", ODD.values(), ids=ODD)
def test_what_is_not_is_a_failure_of_the_provider(odd, answers):
    with pytest.raises(ProviderFails):
        odd(**answers).finish(BEGUN, "code", BACK)


@pytest.mark.parametrize(
    "claims",
    [{"exp": "x"}, {"iat": []}, {"aud": {}}, {"nonce": 7}, {"sub": None}, {"azp": "other"}],
    ids=str,
)
def test_claims_of_the_wrong_kind_are_not_believed(odd, claims):
    with pytest.raises(ProviderFails) as failure:
        odd(claims).finish(BEGUN, "code", BACK)

    assert str(failure.value).endswith("Error")
