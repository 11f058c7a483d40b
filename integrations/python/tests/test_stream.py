import json

import pytest
from conftest import DAMAGED, SOUND, lines_of, records

from corpus_curator import Curator, CuratorError


def test_lines_are_those_of_the_command_line(by_command_line):
    lines = lines_of(records(200))
    with Curator() as curator:
        done = [line.decode().rstrip("\n") for line in curator.clean_lines([line.encode() + b"\n" for line in lines])]
    assert done == by_command_line(lines)
    assert done != lines


def test_texts_come_back_in_order_however_many_and_long(by_command_line):
    texts = [DAMAGED, "", SOUND, "\ud83d lone", DAMAGED * 2000, "a\u2028b\0c"] * 60
    expected = [json.loads(line)["text"] for line in by_command_line([json.dumps({"text": text}) for text in texts])]
    with Curator(batch=7) as curator:
        assert list(curator.clean(texts)) == expected
        assert list(curator.clean([])) == []
        assert list(curator.clean([SOUND])) == [SOUND]


def test_a_process_that_ends_is_said_and_started_anew():
    curator = Curator()
    assert list(curator.clean([SOUND])) == [SOUND]
    curator._process.kill()
    with pytest.raises(CuratorError, match="before its work"):
        list(curator.clean([SOUND] * 10))
    assert list(curator.clean([SOUND])) == [SOUND]
    curator.close()


def test_what_is_wrong_is_told_in_the_words_of_the_command_line(tmp_path):
    broken = tmp_path / "broken.json"
    broken.write_text("{")
    with Curator(config=str(broken)) as curator, pytest.raises(CuratorError, match="Not valid JSON"):
        list(curator.clean([SOUND]))


def test_without_a_program_there_is_a_message(monkeypatch):
    monkeypatch.delenv("CORPUS_CURATOR")
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(CuratorError, match="no corpus-curator on the path"):
        Curator()
