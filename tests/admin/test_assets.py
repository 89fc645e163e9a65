from hashlib import sha256

from admin.assets import FOLDER, asset, digest


def test_an_address_changes_with_the_file(town):
    expected = sha256((FOLDER / "page.css").read_bytes()).hexdigest()[:12]

    with town.app.test_request_context("/"):
        address = asset("page.css")

    assert digest("page.css") == expected
    assert address == f"/assets/page.css?v={expected}"
    with town.app.test_client().get(address) as answer:
        assert answer.status_code == 200
