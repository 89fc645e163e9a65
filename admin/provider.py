"""A provider of OpenID Connect: the way there, and whom it recognised on the way back.

Authorization code flow with PKCE. Nothing of the provider is kept between two requests: its
addresses and keys are read anew, so that they may change at any time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import requests
from authlib.common.errors import AuthlibBaseError
from authlib.common.security import generate_token
from authlib.integrations.requests_client import OAuth2Session
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from engine.clock import SECOND

if TYPE_CHECKING:
    from engine.clock import Clock
    from engine.config import Oidc

SCOPE = "openid profile email"
ALGORITHMS = ["RS256", "PS256", "ES256", "EdDSA"]
_PATIENCE = 5.0
"""Seconds that the provider has for each answer."""
_LEEWAY = 60
"""Seconds by which its clock may differ from ours."""
_PLACES = ("authorization_endpoint", "token_endpoint", "jwks_uri")


class ProviderFails(Exception):
    """The provider is away, says what cannot be believed, or refuses. Never holds a secret."""


@dataclass(frozen=True, slots=True)
class Begun:
    """What a browser keeps while its person is at the provider; each of it is used once."""

    state: str
    nonce: str
    verifier: str


@dataclass(frozen=True, slots=True)
class Recognised:
    """Whom the provider recognised: ``subject`` for ever, ``username`` as it is today."""

    subject: str
    username: str


class Provider:
    """One provider, as the settings name it. Thread-safe: it keeps nothing."""

    def __init__(self, settings: Oidc, clock: Clock) -> None:
        self.settings = settings
        self._clock = clock

    def begin(self, redirect_uri: str) -> tuple[str, Begun]:
        """The address to which the browser goes, and what it keeps until it comes back.

        Raises:
            ProviderFails: it is away or misconfigured.
        """
        begun = Begun(*(generate_token(48) for _ in range(3)))
        with self._session(redirect_uri) as session:
            address, _ = session.create_authorization_url(
                self._metadata()["authorization_endpoint"],
                state=begun.state,
                nonce=begun.nonce,
                code_verifier=begun.verifier,
            )
        return address, begun

    def finish(self, begun: Begun, code: str, redirect_uri: str) -> Recognised:
        """Exchange ``code`` for an ID token, verify it, and tell whom it is about.

        Raises:
            ProviderFails: it is away, refuses the code, or its token is not to be believed.
        """
        metadata = self._metadata()
        try:
            with self._session(redirect_uri) as session:
                token = session.fetch_token(
                    metadata["token_endpoint"], code=code, code_verifier=begun.verifier
                )
                claims = self._verified(metadata, token, begun.nonce)
                told = self._userinfo(session, metadata, claims)
        except (requests.RequestException, AuthlibBaseError, JoseError, ValueError) as error:
            raise ProviderFails(type(error).__name__) from None
        return Recognised(str(claims["sub"]), str(told.get("preferred_username") or ""))

    def _verified(
        self, metadata: Mapping[str, Any], token: Mapping[str, Any], nonce: str
    ) -> Mapping[str, Any]:
        """The claims of the ID token: signature, issuer, audience, times and nonce are right.

        Raises:
            JoseError, ValueError: one of them is not.
        """
        if not isinstance(token, dict) or not isinstance(token.get("id_token"), str):
            raise ProviderFails("no_id_token")
        told = self._json(metadata["jwks_uri"])
        if not isinstance(told.get("keys"), list):
            raise ProviderFails("no_keys")
        keys = KeySet.import_key_set({"keys": told["keys"]})
        decoded = jwt.decode(token["id_token"], keys, algorithms=ALGORITHMS)
        claims = CodeIDToken(
            decoded.claims,
            decoded.header,
            options={
                "iss": {"essential": True, "value": self.settings.issuer},
                "aud": {"essential": True, "value": self.settings.client_id},
            },
            params={
                "nonce": nonce,
                "client_id": self.settings.client_id,
                "access_token": token.get("access_token"),
            },
        )
        claims.validate(now=self._clock.now() // SECOND, leeway=_LEEWAY)
        return dict(claims)

    def _userinfo(
        self, session: Any, metadata: Mapping[str, Any], claims: Mapping[str, Any]
    ) -> Mapping[str, Any]:
        """The claims, with those that the provider tells apart; both are about one subject."""
        if "preferred_username" in claims or "userinfo_endpoint" not in metadata:
            return claims
        answer = session.get(metadata["userinfo_endpoint"], allow_redirects=False)
        answer.raise_for_status()
        told = answer.json()
        if not isinstance(told, dict) or told.get("sub") != claims["sub"]:
            raise ProviderFails("userinfo_of_another")
        return told

    def _metadata(self) -> Mapping[str, Any]:
        """What the provider says of itself.

        Raises:
            ProviderFails: it is away, is another one, or has addresses that are not safe.
        """
        issuer = self.settings.issuer
        told = self._json(f"{issuer.rstrip('/')}/.well-known/openid-configuration")
        if told.get("issuer") != issuer:
            raise ProviderFails("another_issuer")
        scheme = issuer.partition(":")[0]
        if not all(str(told.get(place)).startswith(f"{scheme}://") for place in _PLACES):
            raise ProviderFails("unsafe_address")
        return told

    def _json(self, address: str) -> dict[str, Any]:
        try:
            answer = requests.get(address, timeout=_PATIENCE, allow_redirects=False)
            answer.raise_for_status()
            told = answer.json()
        except (requests.RequestException, ValueError) as error:
            raise ProviderFails(type(error).__name__) from None
        if not isinstance(told, dict):
            raise ProviderFails("no_object")
        return told

    def _session(self, redirect_uri: str) -> Any:
        return OAuth2Session(
            self.settings.client_id,
            self.settings.client_secret,
            scope=SCOPE,
            redirect_uri=redirect_uri,
            code_challenge_method="S256",
            default_timeout=_PATIENCE,
        )
