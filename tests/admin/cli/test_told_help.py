import pytest


@pytest.mark.parametrize(
    ("lang", "words", "option"),
    [
        ("zh", "在内存中试运行流程图", "要试运行的流程"),
        ("en", "Run the drawings FILES in memory", "The process to run"),
    ],
)
def test_help_is_in_the_language_of_the_reader(call, lang, words, option):
    told = call("trial", "--help", "--lang", lang).stdout

    assert (words in told, option in told) == (True, True)
