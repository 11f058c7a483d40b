import json
import os
import subprocess

import pytest

DAMAGED = "縣(xiàn)裏的網(wǎng)絡\n實(shí)驗場上,縣(xiàn)長說網(wǎng)絡要通。\n"
SOUND = "望舒岛灯塔重新点亮\n\n停用十一年的望舒岛灯塔昨晚重新点亮。\n"


def records(count):
    return [{"id": number, "text": (SOUND if number % 3 == 1 else DAMAGED) + f"第{number}期\n", "n": number / 4} for number in range(1, count + 1)]


def lines_of(some):
    return [json.dumps(record, ensure_ascii=False) for record in some]


@pytest.fixture(scope="session")
def by_command_line():
    """The lines as the command line itself writes them."""

    def clean(lines):
        source = "".join(line + "\n" for line in lines).encode()
        done = subprocess.run(["node", os.environ["CORPUS_CURATOR"], "clean", "--jsonl"], input=source, capture_output=True, check=True)
        return done.stdout.decode().splitlines()

    return clean
