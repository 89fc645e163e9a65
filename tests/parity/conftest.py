"""A page of Chromium that has form-js and nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import browser as browser

LIBRARY = Path("node_modules/@bpmn-io/form-js/dist/form-viewer.umd.js")
OURS = Path(__file__).with_name("viewed.js")


@pytest.fixture(scope="module")
def viewer(browser: Browser) -> Iterator[Page]:
    """A blank page without network; ``viewed(...)`` there is that of ``viewed.js``."""
    context = browser.new_context(timezone_id="Asia/Shanghai", offline=True)
    page = context.new_page()
    for script in (LIBRARY, OURS):
        page.add_script_tag(path=script)
    yield page
    context.close()
