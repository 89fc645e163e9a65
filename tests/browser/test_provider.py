"""People sign in at a provider of OpenID Connect in a real browser."""

import pytest

import wsgi
from tests.browser.house import House
from tests.oidc.running import running


@pytest.mark.browser
def test_a_person_signs_in_at_the_provider_and_is_where_they_wanted_to_be(town, browser):
    house = House(town, browser)
    with running(f"{house.address}/sign-in/provider/return") as oidc:
        house.serve(wsgi.create_faces(town.engine, oidc))
        house.near.append(oidc.issuer)
        page = house.screen()

        page.goto(f"{house.address}/people")
        page.get_by_text("用「Head office」登录").click()
        page.locator("[name=as]").fill("42:xiao-zhang")
        page.get_by_text("Go").click()
        page.wait_for_url(f"{house.address}/people")

        assert page.locator("h1").inner_text() == "人员"
        assert "小张" in page.locator("summary").inner_text()
        house.close()
    assert house.faults == []
