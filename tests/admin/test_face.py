from admin.pages import PAGES


def test_every_page_stands_below_one_blueprint(town):
    own = {rule.endpoint for rule in town.app.url_map.iter_rules() if "admin." in rule.endpoint}

    assert len(own) > len(PAGES)
    assert {"admin.sign_in", "admin.inbox", "admin.task", "admin.static"} <= own


def test_the_other_face_answers_for_its_own_addresses(town):
    client = town.app.test_client()

    assert client.get("/api/v1/never").json["code"] == "not_found"
    assert client.get("/healthz").json == {"status": "ready"}
