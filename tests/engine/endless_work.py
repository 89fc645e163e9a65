"""Starts and completes instances until it is killed; tells each completion that it got."""

import sys
import uuid

from tests.engine.house import BEN, House, opened


def main(url: str) -> None:
    house = House(url)
    while True:
        receipt = house.start("two", key=str(uuid.uuid4()))
        answers = {"summary": "ok", "phone": "13800138000"}
        done = house.complete(opened(receipt), BEN, answers=answers, key=str(uuid.uuid4()))
        print(done.instance, done.version, flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
