from tests.scenarios.town import instant


def test_a_process_is_started_by_hand_with_its_form(town, visit):
    clerk = visit("xiao-zhang").get("/processes/intake-registration/start")

    clerk.send("/processes/intake-registration/start", contact_at="2026-03-11T21:00")

    assert (clerk.heading, clerk.said) == ("Initial record", "Started.")
    assert town.clock.now() == instant("2026-03-11 21:00")


def test_bad_answers_start_nothing(town, visit):
    clerk = visit("xiao-zhang").get("/processes/intake-registration/start")

    clerk.send("/processes/intake-registration/start", 422, contact_at="soon")

    assert clerk.alarmed.startswith("Not submitted:")
    assert town.get("xiao-zhang", "/tasks", view="groups")["items"] == []


def test_other_groups_are_told_whose_it_is(visit):
    visitor = visit("chen-jing").get("/processes/intake-registration/start")

    assert "Other groups start this process." in visitor.page.text


def test_what_only_a_message_begins_has_no_start_page(visit):
    for process in ("complaint-main", "never"):
        address = f"/processes/{process}/start"
        assert visit("liang-ming").get(address, 404).heading == "There is nothing here"


def test_the_fields_of_a_start_follow_what_is_typed_for_who_may_start(town, visit):
    address = "/processes/intake-registration/start"
    clerk, other = visit("xiao-zhang").get(address), visit("chen-jing").get(address)
    sent = {**clerk.fields("/start"), "contact_at": "soon"}
    token = other.tree.xpath("//input[@name='csrf_token']/@value")[0]

    answer = clerk.client.post(f"{address}/look", data=sent)
    refused = other.client.post(f"{address}/look", data={**sent, "csrf_token": token})

    assert (answer.status_code, refused.status_code) == (200, 403)
    assert 'name="contact_at"' in answer.text
    assert 'class="error"' not in answer.text
    assert town.get("xiao-zhang", "/tasks", view="groups")["items"] == []
