"""A person with a browser without scripts: reads pages, fills in their forms, sends them."""

from typing import Any

from flask.testing import FlaskClient
from lxml import html
from werkzeug.test import TestResponse

from api.entrance import COOKIE
from complaints.demo import account
from engine.commands import OpenSession
from tests.scenarios.town import Town

HERE = "http://localhost"
"""Where the pages come from, as a browser tells with each form."""


class Visitor:
    """``page`` is the last answer; redirects are followed."""

    def __init__(self, town: Town, person: str | None, *, language: str = "en") -> None:
        self.town = town
        self.person = None if person is None else account(town.engine, person)
        self.client: FlaskClient = town.app.test_client()
        self.client.set_cookie("bihuan_language", language)
        if self.person is not None:
            self.client.set_cookie(COOKIE, town.engine.run(OpenSession(), self.person))
        self.page: TestResponse

    # -- reading ----------------------------------------------------------------------------

    def get(self, path: str, status: int = 200) -> "Visitor":
        """Open a page."""
        return self._take(self.client.get(path, follow_redirects=True), status)

    @property
    def tree(self) -> Any:
        """The page as a tree."""
        return html.document_fromstring(self.page.text)

    @property
    def path(self) -> str:
        """Where the last redirect led."""
        return self.page.request.path

    def texts(self, xpath: str) -> list[str]:
        """The texts of what is found, with single spaces."""
        return [" ".join(found.text_content().split()) for found in self.tree.xpath(xpath)]

    @property
    def heading(self) -> str:
        """The one main heading."""
        (found,) = self.texts("//h1")
        return found

    @property
    def said(self) -> str:
        """What the page says about the change that led to it."""
        return " ".join(self.texts("//*[@role='status']"))

    @property
    def alarmed(self) -> str:
        """What it says went wrong."""
        return " ".join(self.texts("//*[@role='alert']"))

    def facts(self) -> dict[str, str]:
        """All terms with their values."""
        return dict(zip(self.texts("//dl/dt"), self.texts("//dl/dd"), strict=True))

    def form(self, ending: str) -> Any:
        """The form whose address ends so, or whose button sends it there."""
        for found in self.tree.forms:
            targets = [found.action or "", *found.xpath(".//@formaction")]
            if any(target.partition("?")[0].endswith(ending) for target in targets):
                return found
        raise AssertionError(f"no form {ending} on {self.path}: {self.texts('//h1')}")

    def fields(self, ending: str) -> dict[str, str]:
        """What stands in the fields of a form; of several with one name the last."""
        return dict(values_of(self.form(ending)))

    def links(self, word: str) -> list[str]:
        """Addresses of the links that hold ``word``."""
        return [a.get("href") for a in self.tree.xpath("//a[@href]") if word in a.text_content()]

    # -- doing ------------------------------------------------------------------------------

    def send(self, ending: str, status: int = 200, **filled: Any) -> "Visitor":
        """Fill in and send the form at ``ending``; names with dots go in ``more``."""
        return self.send_all(ending, filled, status)

    def send_all(self, ending: str, filled: dict[str, Any], status: int = 200) -> "Visitor":
        """As ``send``, with the fields as a mapping; a list fills several inputs of a name."""
        form = self.form(ending)
        given: dict[str, list[Any]] = {}
        for name, value in values_of(form):
            given.setdefault(name, []).append(value)
        for name, value in filled.items():
            given[name] = value if isinstance(value, list) else [value]
        targets = [form.action, *form.xpath(".//@formaction")]
        target = next(t for t in targets if t.partition("?")[0].endswith(ending))
        is_upload = form.get("enctype") == "multipart/form-data"
        sent = {"content_type": "multipart/form-data"} if is_upload else {}
        answer = self.client.post(
            target, data=given, follow_redirects=True, headers={"Origin": HERE}, **sent
        )
        return self._take(answer, status)

    def _take(self, answer: TestResponse, status: int) -> "Visitor":
        self.page = answer
        assert answer.status_code == status, (answer.request.path, self.texts("//main"))
        return self


def values_of(form: Any) -> list[tuple[str, str]]:
    """Names and values as a browser sends them: the line end behind ``<textarea>`` is none."""
    texts = {found.name for found in form.xpath(".//textarea")}
    return [
        (name, value.removeprefix("\n") if name in texts else value)
        for name, value in form.form_values()
    ]
