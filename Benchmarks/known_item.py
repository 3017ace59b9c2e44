#!/usr/bin/env python3
"""Known-item search: finds each motion again by three words of what it asks.

    known_item.py KAMERSTUK CORPUS [--index DIR] [--misses]

What: for every motion below CORPUS/text/motions a query of three content words of its request, one of them
inflected otherwise, one mistyped by a swap of two letters and marked with ~. The inflected form is one that the
spelling allows and that at least two texts of the corpus have. The index holds all texts below
CORPUS/text, CORPUS/xml and CORPUS/seeds and the OCR pages of text/sgd-ocr.jsonl.xz. SQLite's FTS5 gets the same
texts and the same words as typed, without the ~, in the same run: once all of them, once any of them.
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
import zlib
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


def stem_forms(stem):
    """What a stem before -en or -e is without it: mann is man, man is maan, briev is brief."""
    hard = stem[:-1] + {"v": "f", "z": "s"}.get(stem[-1:], stem[-1:])
    if len(stem) > 2 and stem[-1] == stem[-2]:
        return [stem[:-1]]
    long = [hard[:-1] + hard[-2] + hard[-1]] if len(stem) > 2 and hard[-2] in "aeou" and hard[-3] not in "aeiou" else []
    return long + [hard]


def inflected(word, vocabulary):
    """Another form of the word by the rules of Dutch spelling, that at least two texts have; None where there is none. Which
    of several is chosen by a checksum of the word."""
    forms = []
    if word.endswith("en"):
        stem = word[:-2]
        for base in stem_forms(stem):
            forms += [base, base + "t", "ge" + base + "t", "ge" + base + "d", base + "de", base + "te"]
        forms += [stem + "e"]
        if stem.endswith("ie") or stem.endswith("ee"):
            forms += [stem]
    elif word.endswith("e"):
        forms += stem_forms(word[:-1]) + [word + "n", word + "s"]
    else:
        stem = word
        if re.search(r"(aa|ee|oo|uu)[^aeiou]$", stem):
            stem = stem[:-2] + stem[-1]
        elif re.search(r"[^aeiou][aeiou][bdfgklmnprst]$", stem):
            forms += [word + word[-1] + "en", word + word[-1] + "e"]
        soft = stem[:-1] + {"f": "v", "s": "z"}.get(stem[-1], stem[-1])
        forms += [s + e for s in (soft, stem) for e in ("en", "e")]
        if word.endswith("s"):
            forms += [word[:-1]]
        else:
            forms += [word + "s"]
        if word.endswith("t"):
            forms += [word[:-1]] + ([word[2:-1] + "en"] if word.startswith("ge") else [])
    known = sorted({f for f in forms if f != word and len(f) >= 5 and vocabulary[f] >= 2})
    return known[zlib.crc32(word.encode()) % len(known)] if known else None


def mistyped(word):
    """The word with two letters in its middle swapped."""
    place = next(i for i in [*range(len(word) // 2, len(word)), *range(1, len(word))] if word[i] != word[i - 1])
    return word[:place - 1] + word[place] + word[place - 1] + word[place + 1:]


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
            for joint, name in ((" ", "all words"), (" OR ", "any word")):
                rows = [r[0] for r in database.execute("select path from t where body match ? order by rank limit 10", (joint.join(typed),))]
                totals[name, "first"] += rows[:1] == [path]
                totals[name, "in ten"] += path in rows
            if options.misses and hits[:1] != [ids[path]]:
                print(ids[path], typed, hits[:3])
        n = max(1, totals["queries"])
        print(f"{totals['queries']} queries ({totals['no query']} motions without three such words), {len(texts)} texts")
        print(f"kamerstuk: first {totals['first'] / n:.3f}, in the first ten {totals['in ten'] / n:.3f}")
        for name in ("all words", "any word"):
            print(f"FTS5, {name}: first {totals[name, 'first'] / n:.3f}, in the first ten {totals[name, 'in ten'] / n:.3f}")


if __name__ == "__main__":
    sys.exit(main())
