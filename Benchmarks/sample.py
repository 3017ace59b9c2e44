#!/usr/bin/env python3
"""What: a sample of the records found in real papers, to be read by a person who marks each as right or wrong.

    sample.py KAMERSTUK FAMILY PATH... [--count N] [--seed N] [--each N] [--skip WORD,...]

FAMILY is `commitments`, `motions`, `references` or `figures`. A PATH is a file or folder that `convert` reads, or a
JSON Lines file (`.jsonl`, `.jsonl.xz`) whose objects have `id` and `text`. At most --each records of one document
are taken, so that no long one rules the sample; documents whose path holds a word of --skip (those that are
annotated) are left out. The same seed, paths and records give the same sample.
"""
import argparse
import json
import lzma
import random
import subprocess
import tempfile
from pathlib import Path


def documents(binary, paths):
    """Every document record of the paths."""
    with tempfile.TemporaryDirectory() as folder:
        inputs = []
        for number, path in enumerate(paths):
            if not path.name.endswith((".jsonl", ".jsonl.xz")):
                inputs.append(path)
                continue
            target = Path(folder) / f"{number}"
            target.mkdir()
            opened = lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else open(path, encoding="utf-8")
            with opened as lines:
                for line in lines:
                    row = json.loads(line)
                    name = "".join(c if c.isalnum() else "_" for c in str(row["id"]))[:80]
                    (target / f"{name}.txt").write_text(row["text"], encoding="utf-8")
            inputs.append(target)
        done = subprocess.run([binary, "convert", "--quiet", *map(str, inputs)], capture_output=True)
        return [json.loads(line) for line in done.stdout.splitlines()]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("family", choices=["commitments", "motions", "references", "figures"])
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=20261121)
    parser.add_argument("--each", type=int, default=6)
    parser.add_argument("--skip", default="")
    options = parser.parse_args()
    skipped = [word for word in options.skip.split(",") if word]
    chosen = random.Random(options.seed)
    rows = []
    for document in documents(options.binary, options.paths):
        path = document["source"]["path"]
        if any(word in path for word in skipped):
            continue
        records = document[options.family]
        for record in chosen.sample(records, min(options.each, len(records))):
            rows.append((Path(path).name, document["kind"], document["date"], record))
    chosen.shuffle(rows)
    print(f"{len(rows)} records, {min(options.count, len(rows))} shown")
    hidden = {"exact", "start", "end", "line", "context", "mentions", "response"}
    for number, (name, kind, date, record) in enumerate(rows[: options.count], 1):
        fields = {key: value for key, value in record.items() if key not in hidden and value not in (None, [], False)}
        print(f"{number}. {name} {kind} {date} line {record['line']}: {record['exact'][:400]!r}")
        print("     " + json.dumps(fields, ensure_ascii=False))


if __name__ == "__main__":
    main()
