from io import BytesIO

import pytest

from engine.errors import FileTypeRefused
from engine.library.media_types import DOCX as WORD
from engine.library.media_types import ENDINGS, file_name, media_type_of
from forms.kinds.files import HOUSE_TYPES
from tests.engine.drawings import TWO
from tests.engine.filed import DOCX, JPG, MP4, PDF, PNG, archive


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (JPG, "image/jpeg"),
        (PNG, "image/png"),
        (PDF, "application/pdf"),
        (MP4, "video/mp4"),
        (DOCX, WORD),
        (TWO, "application/bpmn+xml"),
    ],
    ids=["jpg", "png", "pdf", "mp4", "docx", "bpmn"],
)
def test_the_bytes_tell_the_type(content, media_type):
    source = BytesIO(content)
    source.seek(3)

    assert media_type_of(source) == media_type


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xd8",
        b"<html><script>alert(1)</script>",
        b"\x7fELF" + bytes(60),
        b" %PDF-1.7",
        b"GIF89a",
        b"\x00\x00\x00\x14ftypqt  ",
        b"\x00\x00\x00\x14ftyp",
        archive("a.txt"),
        archive("[Content_Types].xml", "xl/workbook.xml"),
        archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
        DOCX[:40],
        DOCX[:-10],
        b"PK\x03\x04" + bytes(60),
        b"MZ" + DOCX,
    ],
    ids=[
        "empty", "short", "html", "program", "pdf_later", "gif", "quicktime", "no_brand", "zip",
        "sheet", "macros", "half", "cut", "zip_head", "zip_later",
    ],
)  # fmt: skip
def test_other_files_are_refused(content):
    with pytest.raises(FileTypeRefused):
        media_type_of(BytesIO(content))


def test_an_archive_with_any_byte_changed_is_judged_without_a_fault():
    verdicts = set()
    for place in range(len(DOCX)):
        broken = bytearray(DOCX)
        broken[place] ^= 0xFF
        try:
            verdicts.add(media_type_of(BytesIO(bytes(broken))))
        except FileTypeRefused:
            verdicts.add("refused")

    assert verdicts == {WORD, "refused"}


def test_the_forms_take_the_same_types():
    endings = [ending for listed in ENDINGS.values() for ending in listed]

    assert ",".join(endings) == HOUSE_TYPES


@pytest.mark.parametrize(
    ("given", "media_type", "kept"),
    [
        ("围巾.jpg", "image/jpeg", "围巾.jpg"),
        ("Scarf.JPEG", "image/jpeg", "Scarf.JPEG"),
        ("C:\\photos\\a b.png", "image/png", "a b.png"),
        ("../../etc/passwd", "application/pdf", "passwd.pdf"),
        ("page.html", "image/jpeg", "page.html.jpg"),
        ("photo\u202egpj.exe", "image/png", "photogpj.exe.png"),
        ("a\x00b\r\n.mp4", "video/mp4", "ab.mp4"),
        ("cafe\u0301.pdf", "application/pdf", "caf\u00e9.pdf"),
        ("", "image/png", "file.png"),
        (".png", "image/png", "png.png"),
        ("..", "image/png", "file.png"),
        ("长" * 300 + ".docx", WORD, "长" * 115 + ".docx"),
    ],
    ids=[
        "plain", "capitals", "windows", "folders", "html", "direction", "controls", "composed",
        "empty", "ending", "dots", "long",
    ],
)  # fmt: skip
def test_names_are_made_harmless(given, media_type, kept):
    assert file_name(given, media_type) == kept
