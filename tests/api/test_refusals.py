from api.refusals import BadFields, TooManyAttempts


def test_fields_carry_their_problems():
    problems = {"name": [{"code": "required"}]}

    refused = BadFields(problems)

    assert (refused.problems, refused.facts) == (problems, {"problems": problems})


def test_attempts_say_how_long_to_wait():
    refused = TooManyAttempts(seconds=30)

    assert (refused.seconds, refused.facts) == (30, {"seconds": 30})
