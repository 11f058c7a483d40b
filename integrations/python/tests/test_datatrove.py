import gzip
import json

from conftest import lines_of, records
from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.readers import JsonlReader
from datatrove.pipeline.writers import JsonlWriter

from corpus_curator.datatrove import CleanStep


def test_the_pipeline_gives_the_texts_of_the_command_line(tmp_path, by_command_line):
    raw = tmp_path / "raw"
    raw.mkdir()
    lines = lines_of(records(240))
    for part in range(4):
        (raw / f"{part}.jsonl").write_text("".join(line + "\n" for line in lines[part::4]), encoding="utf-8")
    pipeline = [JsonlReader(str(raw)), CleanStep(), JsonlWriter(str(tmp_path / "done"), compression="gzip")]
    LocalPipelineExecutor(pipeline, tasks=4, workers=2, logging_dir=str(tmp_path / "logs")).run()
    done = {}
    for file in sorted((tmp_path / "done").glob("*.jsonl.gz")):
        for line in gzip.open(file, "rt", encoding="utf-8"):
            record = json.loads(line)
            done[int(record["id"])] = record
    expected = [json.loads(line) for line in by_command_line(lines)]
    assert [done[record["id"]]["text"] for record in expected] == [record["text"] for record in expected]
    assert all(done[record["id"]]["metadata"]["n"] == record["n"] for record in expected)
    stats = json.loads((tmp_path / "logs" / "stats.json").read_text())
    step = next(one for one in stats if "Corpus Curator" in one["name"])
    assert step["stats"]["changed"] == 160
