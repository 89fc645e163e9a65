from tests.architecture.project_files import files, text

WALL = 300
WRITTEN_BY_HAND = {".py", ".js", ".mjs", ".ts", ".css", ".html", ".sh"}


def test_no_file_is_longer_than_the_wall():
    lengths = {
        str(path): len(text(path).splitlines())
        for path in files()
        if path.suffix in WRITTEN_BY_HAND and "vendor" not in path.parts
    }

    assert {path: lines for path, lines in lengths.items() if lines > WALL} == {}
