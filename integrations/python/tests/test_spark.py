import json
import os
import signal
import subprocess
import threading
import time

import pytest
from conftest import lines_of, records
from pyspark.sql import SparkSession

from corpus_curator.spark import clean_column, clean_lines


@pytest.fixture(scope="module")
def spark():
    """A cluster on this machine: two executors, each a process of its own."""
    session = (
        SparkSession.builder.master("local-cluster[2,1,1024]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.executorEnv.CORPUS_CURATOR", os.environ["CORPUS_CURATOR"])
        .getOrCreate()
    )
    yield session
    session.stop()


def executors():
    listed = subprocess.run(["ps", "-ww", "-eo", "pid,args"], capture_output=True, text=True, check=True).stdout.splitlines()
    return [int(line.split()[0]) for line in listed if "CoarseGrainedExecutorBackend" in line]


def test_a_column_is_cleaned_and_the_others_stay(spark, by_command_line):
    raw = records(300)
    frame = spark.createDataFrame([(record["id"], record["text"], record["n"]) for record in raw] + [(0, None, None)], "id int, text string, n double")
    done = {row.id: row for row in clean_column(frame.repartition(6)).collect()}
    expected = [json.loads(line) for line in by_command_line(lines_of(raw))]
    assert [done[record["id"]].text for record in expected] == [record["text"] for record in expected]
    assert [done[record["id"]].n for record in expected] == [record["n"] for record in expected]
    assert (done[0].text, done[0].n) == (None, None)


def test_lines_keep_every_byte(spark, by_command_line):
    lines = lines_of(records(300))
    assert clean_lines(spark.sparkContext.parallelize(lines, 6)).collect() == by_command_line(lines)


def test_an_executor_that_is_killed_loses_nothing(spark, by_command_line, tmp_path):
    lines = lines_of(records(2400))
    before = set(executors())
    assert len(before) == 2
    killed = []
    finished = threading.Event()

    def kill_one():
        while not killed and not finished.is_set():
            working = list((tmp_path / "begun").glob("*")) if (tmp_path / "begun").exists() else []
            if working:
                victim = min(before)
                os.kill(victim, signal.SIGKILL)
                killed.append(victim)
            time.sleep(0.05)

    begun = tmp_path / "begun"
    begun.mkdir()

    def mark(number, part):
        (begun / f"{number}-{os.getpid()}").touch()
        return part

    thread = threading.Thread(target=kill_one)
    thread.start()
    try:
        done = clean_lines(spark.sparkContext.parallelize(lines, 12).mapPartitionsWithIndex(mark)).collect()
    finally:
        finished.set()
        thread.join()
    assert killed, "an executor was killed in the middle"
    assert done == by_command_line(lines)
