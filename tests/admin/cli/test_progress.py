from admin.cli.progress import progress


def test_a_pipe_sees_no_bar(capsys):
    with progress("replay", 3) as tell:
        for done in range(3):
            tell(done)

    assert capsys.readouterr() == ("", "")
