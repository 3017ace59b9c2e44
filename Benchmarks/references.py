#!/usr/bin/env python3
"""What: finding the references of Dutch legal and parliamentary texts, one job, against two open extractors.

    references.py KAMERSTUK TEXT.jsonl[.xz] [--megabytes N] [--peer-megabytes N] [--python PYTHON]

Corpus: a JSON Lines file whose objects have `text` (../shared/corpus/bench/nl-law.jsonl.xz has 115 MB), cut into
files of about 1 MB; the same bytes for all. The peers, `wetsuite` and `legal-reference-extraction` of PyPI, run in the
interpreter that --python names (the one that has them), on the first --peer-megabytes of the same bytes.
Figures: megabytes of input for each second of processor time (user + system), start of the program and reading of the
files included; for the peers the time of their functions alone, which favours them. The number of references found
is printed beside, so that a fast wrong answer shows: `legal-reference-extraction` 0.5.5 knows German law and finds
nothing in Dutch texts.
"""
import argparse
import json
import lzma
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

PEER = r"""
import json, sys, time
name, paths = sys.argv[1], sys.argv[2:]
texts = [open(p, encoding="utf-8").read() for p in paths]
if name == "wetsuite":
    import types
    import wetsuite.datasets
    # Its list of law names is a download; it gets ours.
    rows = [line.rstrip("\n").split("\t") for line in open("Sources/CTables/data/laws.tsv", encoding="utf-8") if line[0] != "#"]
    names = {row[0]: (row[1].split(";"), row[2].split(";")) for row in rows}
    wetsuite.datasets.load = lambda name: types.SimpleNamespace(data=names)
    from wetsuite.helpers.patterns import find_references
    find = lambda text: len(find_references(text))
else:
    from refex.orchestrator import CitationExtractor
    extractor = CitationExtractor()
    find = lambda text: len(extractor.extract(text).citations)
find("warm up: artikel 1")
start, found = time.process_time(), 0
for text in texts:
    found += find(text)
print(json.dumps({"seconds": time.process_time() - start, "found": found}))
"""


def pieces(path, megabytes, folder):
    """Writes the texts as files of about a megabyte each; gives their paths."""
    opened = lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else open(path, encoding="utf-8")
    paths, buffer, size, total = [], [], 0, 0

    def flush():
        nonlocal buffer, size
        if buffer:
            target = folder / f"{len(paths):04}.txt"
            target.write_text("\n\n".join(buffer), encoding="utf-8")
            paths.append(target)
        buffer, size = [], 0

    with opened as lines:
        for line in lines:
            text = json.loads(line).get("text", "")
            buffer.append(text)
            size += len(text.encode())
            total += len(text.encode())
            if size > 1_000_000:
                flush()
            if total > megabytes * 1_000_000:
                break
    flush()
    return paths


def cpu(children):
    return children.ru_utime + children.ru_stime


def ours(binary, paths):
    """Processor seconds of `convert --jobs 1`, and the references it found."""
    before = cpu(resource.getrusage(resource.RUSAGE_CHILDREN))
    done = subprocess.run([binary, "convert", "--quiet", "--jobs", "1", *map(str, paths)], capture_output=True, check=True)
    seconds = cpu(resource.getrusage(resource.RUSAGE_CHILDREN)) - before
    return seconds, sum(len(json.loads(line)["references"]) for line in done.stdout.splitlines())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--megabytes", type=float, default=60)
    parser.add_argument("--peer-megabytes", type=float, default=3)
    parser.add_argument("--python", default=sys.executable)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        paths = pieces(options.corpus, options.megabytes, Path(folder))
        size = sum(p.stat().st_size for p in paths)
        runs = [ours(options.binary, paths) for _ in range(3)]
        seconds = min(s for s, _ in runs)
        speed = size / seconds / 1e6
        print(f"{'program':28}{'MB':>8}{'CPU s':>9}{'MB/s':>9}{'found':>9}{'ratio':>9}")
        print(f"{'kamerstuk convert':28}{size / 1e6:8.1f}{seconds:9.2f}{speed:9.1f}{runs[0][1]:9}{1:9.1f}")
        few, length = [], 0
        for path in paths:
            few.append(path)
            length += path.stat().st_size
            if length >= options.peer_megabytes * 1e6:
                break
        for name in ("wetsuite", "legal-reference-extraction"):
            done = subprocess.run([options.python, "-c", PEER, name, *map(str, few)], capture_output=True, text=True)
            if done.returncode != 0:
                print(f"{name:28}  not run: {done.stderr.strip().splitlines()[-1] if done.stderr.strip() else 'failed'}")
                continue
            peer = json.loads(done.stdout.splitlines()[-1])
            peer_speed = length / peer["seconds"] / 1e6
            print(f"{name:28}{length / 1e6:8.1f}{peer['seconds']:9.2f}{peer_speed:9.2f}{peer['found']:9}{speed / peer_speed:9.1f}")


if __name__ == "__main__":
    main()
