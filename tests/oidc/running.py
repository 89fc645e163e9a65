"""The provider of the tests as a process of its own, and a browser that goes there and back."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urljoin

import requests

from engine.config import Oidc

SCRIPT = Path(__file__).with_name("provider.mjs")
SECRET = "a secret of the tests, long enough"


@contextmanager
def running(redirect_uri: str) -> Iterator[Oidc]:
    """Our settings for a provider that knows ``redirect_uri``; it is stopped at the end."""
    process = subprocess.Popen(
        ["node", SCRIPT, redirect_uri], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        assert process.stdout is not None
        issuer = process.stdout.readline().strip()
        assert issuer.startswith("http://127.0.0.1:"), "the provider did not start"
        yield Oidc(
            issuer=issuer,
            client_id="bihuan",
            client_secret=SECRET,
            name="Head office",
            redirect_uri=redirect_uri,
        )
    finally:
        process.terminate()
        process.wait(timeout=10)
        if process.stdout is not None:
            process.stdout.close()


def come_back(address: str, **answer: str) -> str:
    """Go to the provider, say ``answer`` there (``as_``, ``deny``); the address that leads back."""
    said = {name.rstrip("_"): text for name, text in answer.items()}
    with requests.Session() as browser:
        place = browser.get(address, allow_redirects=False, timeout=10)
        while place.is_redirect:
            to = urljoin(place.url, place.headers["Location"])
            if "/interaction/" not in to and not to.startswith(address.partition("/auth")[0]):
                return to
            asked = said if "/interaction/" in to else None
            place = browser.get(to, params=asked, allow_redirects=False, timeout=10)
    raise AssertionError(place.text)
