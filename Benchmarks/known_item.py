#!/usr/bin/env python3
"""Known-item search: finds each motion again by three words of what it asks.

    known_item.py KAMERSTUK CORPUS [--index DIR] [--misses]

What: for every motion below CORPUS/text/motions a query of three content words of its request, one of them
inflected otherwise, one mistyped by a swap of two letters and marked with ~. The index holds all texts below
CORPUS/text, CORPUS/xml and CORPUS/seeds and the OCR pages of text/sgd-ocr.jsonl.xz. SQLite's FTS5 gets the same
texts and the same words as typed, without the ~, in the same run.
Checked: whether the motion itself is the first hit, and among the first ten.
"""
import argparse
import json
import lzma
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter

COMMON = set("""verzoekt regering kamer daarover hierover informeren zodat worden zullen moeten kunnen tussen
andere welke tevens zoals overwegende constaterende mening""".split())


def fold(text):
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))


def words(text):
    return re.findall(r"[a-z]+", fold(text))


def request(text):
    joined = re.sub(r"(\w)-\n\s*(\w)", r"\1\2", text)
    found = re.search(r"(verzoekt|roept|spreekt)\s+(.*?)en gaat over tot", joined, re.S)
    return found.group(2) if found else ""


def inflected(word, vocabulary):
    """Another form of the word that other texts have: singular for plural, with or without -e, -s, -en; None where there is none."""
    forms = [word + "en", word + "e", word + "s", word + word[-1] + "en"]
    for ending in ("en", "e", "s"):
        if word.endswith(ending):
            stem = word[:-len(ending)]
            forms += [stem, stem[:-1] if stem[-1:] == stem[-2:-1] else stem, stem + "en", stem + "e"]
    return next((form for form in forms if form != word and len(form) >= 5 and form in vocabulary), None)


def mistyped(word):
    middle = len(word) // 2
    return word[:middle - 1] + word[middle] + word[middle - 1] + word[middle + 1:]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("kamerstuk")
    parser.add_argument("corpus", type=pathlib.Path)
    parser.add_argument("--index")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        pages = folder / "pages"
        pages.mkdir()
        for line in lzma.open(options.corpus / "text/sgd-ocr.jsonl.xz", "rt"):
            page = json.loads(line)
            (pages / (re.sub(r"\W", "_", page["id"]) + ".txt")).write_text(page["text"])
        index = options.index or str(folder / "index")
        places = [str(options.corpus / "text"), str(options.corpus / "seeds"), str(pages)]
        subprocess.run([options.kamerstuk, "index", *places, "--index", index, "--quiet"])
        texts = {}
        for place in places:
            for path in sorted(pathlib.Path(place).rglob("*.txt")):
                texts[str(path)] = path.read_text("utf-8", "replace")
        frequency = Counter()
        for text in texts.values():
            frequency.update(set(words(text)))
        database = sqlite3.connect(":memory:")
        database.execute("create virtual table t using fts5(path unindexed, body, tokenize='unicode61 remove_diacritics 2')")
        database.executemany("insert into t values (?, ?)", texts.items())
        ids = {}
        listing = subprocess.run([options.kamerstuk, "search", "kind:motion OR kind:amendment OR kind:letter", "--index", index,
                                  "--limit", "0", "--json", "--quiet"], capture_output=True, text=True).stdout
        for line in listing.splitlines():
            hit = json.loads(line)
            ids[hit["record"]["source"]["path"]] = hit["id"]
        totals = Counter()
        for path, text in texts.items():
            if "/motions/" not in path:
                continue
            content = sorted({w for w in words(request(text)) if len(w) >= 7 and w not in COMMON}, key=lambda w: (frequency[w], w))
            if len(content) < 3 or path not in ids:
                totals["no query"] += 1
                continue
            with_forms = [w for w in content if inflected(w, frequency)]
            if not with_forms:
                totals["no query"] += 1
                continue
            other = with_forms[0]
            rest = [w for w in content if w != other][:2]
            typed = [rest[0], inflected(other, frequency), mistyped(rest[1])]
            totals["queries"] += 1
            run = subprocess.run([options.kamerstuk, "search", f"{typed[0]} {typed[1]} {typed[2]}~", "--index", index, "--limit",
                                  "10", "--json", "--quiet"], capture_output=True, text=True)
            hits = [json.loads(line)["id"] for line in run.stdout.splitlines()]
            totals["first"] += hits[:1] == [ids[path]]
            totals["in ten"] += ids[path] in hits
            rows = [r[0] for r in database.execute("select path from t where body match ? order by rank limit 10", (" ".join(typed),))]
            totals["fts5 first"] += rows[:1] == [path]
            totals["fts5 in ten"] += path in rows
            if options.misses and hits[:1] != [ids[path]]:
                print(ids[path], typed, hits[:3])
        n = max(1, totals["queries"])
        print(f"{totals['queries']} queries ({totals['no query']} motions without three such words), {len(texts)} texts")
        print(f"kamerstuk: first {totals['first'] / n:.3f}, in the first ten {totals['in ten'] / n:.3f}")
        print(f"FTS5:      first {totals['fts5 first'] / n:.3f}, in the first ten {totals['fts5 in ten'] / n:.3f}")


if __name__ == "__main__":
    sys.exit(main())
