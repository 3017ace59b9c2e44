#!/usr/bin/env python3
"""Compares `kamerstuk index` of everything with SQLite's FTS5 that only indexes the same text.

    index_everything.py KAMERSTUK FOLDER [--repeat N]

What: `kamerstuk index FOLDER` on two cores reads the files, finds motions, commitments, figures and references, and
indexes all of it on disk; FTS5 gets the texts that `convert` made of the same files, from memory, on one core, and
writes its database beside it. Each run is a process of its own; FTS5's clock starts when it has the texts. FOLDER is copied N times with other names and identifiers of their own, so that small
folders can be measured. Afterwards `index` runs again over the unchanged files.
Printed: seconds, CPU seconds and megabytes of input a second of each, the lowest of five runs by turns, and in how many
of them kamerstuk was the faster one.
"""
import argparse
import json
import os
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from generated_letters import measured  # noqa: E402


def copied(source, target, number):
    """Copies texts; the numbers of papers in identifiers get digits, so that every copy is another paper."""
    size = 0
    for path in sorted(source.rglob("*")):
        if path.suffix not in (".txt", ".xml") or ".metadata" in path.name:
            continue
        data = path.read_bytes()
        if number:
            data = re.sub(rb"(kst-(?:\d+)-(?:[A-Z]+-)?)(\d+)\b", rb"\g<1>%d\2" % (number * 100), data)
        place = target / str(number) / path.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
        size += len(data)
    return size


def full_text(records, database):
    """Prints wall and CPU seconds of FTS5."""
    with open(records) as lines:
        texts = [(record["id"], record["text"]) for record in map(json.loads, lines)]
    connection = sqlite3.connect(database)
    connection.execute("pragma journal_mode = off")
    connection.execute("pragma synchronous = off")
    start, cpu = time.perf_counter(), time.process_time()
    connection.execute("create virtual table t using fts5(id unindexed, body, tokenize='unicode61 remove_diacritics 2')")
    connection.executemany("insert into t values (?, ?)", texts)
    connection.commit()
    print(time.perf_counter() - start, time.process_time() - cpu)


def peer(records, database):
    """Wall and CPU seconds of FTS5 in a process of its own."""
    database.unlink(missing_ok=True)
    output = subprocess.run([sys.executable, __file__, "--peer", str(records), str(database)], check=True, stdout=subprocess.PIPE)
    return tuple(map(float, output.stdout.split()))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("kamerstuk")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--repeat", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        size = sum(copied(options.folder, folder / "papers", number) for number in range(options.repeat))
        files = sum(1 for path in (folder / "papers").rglob("*") if path.is_file())
        print(f"{files} files, {size / 1e6:.1f} MB")
        records = folder / "records.jsonl"
        subprocess.run([options.kamerstuk, "convert", str(folder / "papers"), "--quiet", "-o", str(records)], stderr=subprocess.DEVNULL)
        runs, again, peers = [], [], []
        command = [options.kamerstuk, "index", str(folder / "papers"), "--index", str(folder / "index"), "--jobs", "2", "--quiet"]
        # By turns, so that a machine whose speed changes changes it for both.
        for _ in range(5):
            subprocess.run(["rm", "-rf", str(folder / "index")])
            runs.append(measured(*command)[:3])
            again.append(measured(*command)[:3])
            peers.append(peer(records, folder / "fts5.db"))
        cpu, wall, memory = min(runs, key=lambda run: run[1])
        print(f"kamerstuk, everything, two cores: {wall:.2f} s, {cpu:.2f} s CPU, {size / 1e6 / wall:.1f} MB/s, {memory:.0f} MB")
        wall, cpu = min(peers)
        print(f"FTS5, only indexing, one core:    {wall:.2f} s, {cpu:.2f} s CPU, {size / 1e6 / wall:.1f} MB/s "
              f"(SQLite {sqlite3.sqlite_version})")
        print(f"half the CPU seconds of kamerstuk against FTS5: {min(run[0] for run in runs) / 2:.2f} s to {min(c for _, c in peers):.2f} s")
        faster = sum(run[1] < peer[0] for run, peer in zip(runs, peers))
        print(f"kamerstuk was faster in {faster} of {len(runs)} runs by turns")
        cpu, wall, _ = min(again, key=lambda run: run[1])
        print(f"kamerstuk again, all unchanged:   {wall:.2f} s, {cpu:.2f} s CPU, {size / 1e6 / wall:.0f} MB/s, {files / wall:.0f} files/s")


if __name__ == "__main__":
    sys.exit(full_text(*sys.argv[2:]) if sys.argv[1:2] == ["--peer"] else main())
