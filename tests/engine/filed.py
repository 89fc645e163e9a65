"""Files to add, and a house that has a folder for the large ones."""

import json
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from uuid import UUID

from engine.commands import AddAttachment, Publish, Upload
from engine.executor import Engine
from engine.model import Actor, Attachment
from engine.store import AttachmentFolder
from tests.engine.drawings import FORM, TWO
from tests.engine.house import ANNA, KEYS, House

JPG = b"\xff\xd8\xff\xe0 a photo of the scarf"
PNG = b"\x89PNG\r\n\x1a\n a screenshot"
PDF = b"%PDF-1.7 a letter"
MP4 = b"\x00\x00\x00\x18ftypmp42 a film"
LARGE = b"%PDF-1.7" + bytes(range(256)) * 5000
"""More than lies in the database, and more than one piece of 64 KiB."""


def archive(*names: str) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as opened:
        for name in names:
            opened.writestr(name, "<xml/>")
    return made.getvalue()


DOCX = archive("[Content_Types].xml", "word/document.xml")

PICKING = json.dumps(
    {
        **json.loads(FORM),
        "components": [
            *json.loads(FORM)["components"],
            {
                "type": "filepicker",
                "key": "photos",
                "id": "c9",
                "label": "照片",
                "multiple": True,
                "accept": ".jpg,.png",
                "properties": {"privacy": "P1"},
            },
        ],
    }
).encode()
"""The form with a file picker for pictures."""


def with_folder(house: House, path: Path) -> AttachmentFolder:
    """Give the house a folder; what is started afterwards has a form with a file picker."""
    folder = AttachmentFolder(path)
    house.tools = replace(house.tools, attachments=folder)
    house.engine = Engine(house.database, house.tools, KEYS.requests)
    house.run(Publish(files={"two.bpmn": TWO, "f02.form": PICKING}))
    return folder


ROW = Attachment(
    uid=UUID(int=1), instance=7, task=2, seq=3, actor=4, added=5, size=6, media_type="image/png",
    sha256="a" * 64, name="7:3:1:file_name", subject=8, salt=b"s",
)  # fmt: skip
"""What the store knows of a file that nobody added."""


def upload(content: bytes) -> Upload:
    return Upload(BytesIO(content))


def attach(
    house: House, instance: UUID, content: bytes = JPG, actor: Actor = ANNA, **given
) -> UUID:
    """Add a file; answers with its id."""
    how = {name: given.pop(name) for name in ("key", "if_match") if name in given}
    command = AddAttachment(
        instance=instance, upload=upload(content), **{"name": "围巾.jpg", **given}
    )
    receipt = house.run(command, actor, **how)
    return UUID(receipt.effects[0]["attachment"])


def crash_before_commit(house: House, command, actor: Actor = ANNA) -> None:
    """Do all of the command but its commit, as if the power went then.

    Raises:
        KeyboardInterrupt: always.
    """
    with house.work(actor) as work:
        command.execute(actor, work)
        raise KeyboardInterrupt


def kept_files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []
