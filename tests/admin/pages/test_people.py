def test_people_are_listed_with_their_groups(visit):
    visitor = visit("admin").get("/people")

    line = next(row for row in visitor.texts("//tbody/tr") if "he-zhuguan" in row)
    assert "Supervisor He" in line
    assert "Service supervisor" in line
