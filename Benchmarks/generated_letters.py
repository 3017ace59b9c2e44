#!/usr/bin/env python3
"""Indexes generated papers of which it is known what they say, and checks the answers of every command.

    generated_letters.py KAMERSTUK [--papers 100000] [--queries 500] [--seed 1] [--folder DIR]

What: papers of letter_templates.py, indexed by `kamerstuk index`; its CPU seconds, its peak memory, and a second run
over the unchanged papers; `motions --mp` in a fresh process against spawning `true`.
Checked: the answers to random queries of every kind (motions by name, party, status and dates; commitments by office,
requester, deadline and status; figures by unit, range and words; references to and from a paper; words, phrases and
fields) are those that the templates say, one by one. Exit status 1 where one is not.
"""
import argparse
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import time
import unicodedata

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import letter_templates as templates  # noqa: E402


def fold(text):
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))


def fold_words(text):
    return re.findall(r"[a-z0-9]+", fold(text))


class Truth:
    """What the papers say, asked in the ways of the commands."""

    def __init__(self):
        self.papers = []
        self.words = []
        self.motions = {}

    def add(self, text, paper):
        # The lines of the head and of the foot are no text of the document.
        lines = text.split("\n")[12:-6]
        paper["words"] = fold_words(" ".join(lines))
        self.papers.append(paper)
        for motion in paper["motions"]:
            self.motions.setdefault(motion["target"], []).append((paper, motion))

    def motion_ids(self, member=None, party=None, status=None, first=None, last=None):
        found = set()
        for target, mentions in self.motions.items():
            own = mentions[0][1]
            statuses = {m["status"] for _, m in mentions}
            latest = "adopted" if "adopted" in statuses else "submitted"
            if member and not any(member in (m[0], m[1]) for m in own["submitters"]):
                continue
            if party and not any(party == m[2] for m in own["submitters"] if len(mentions) > 1):
                continue
            if status and status != latest:
                continue
            if (first and own["date"] < first) or (last and own["date"] > last):
                continue
            found.add(target)
        return found

    def records(self, kind, holds):
        return sorted(
            (paper["id"], number) for paper in self.papers for number, record in enumerate(paper[kind]) if holds(paper, record))

    def documents(self, holds):
        return sorted(paper["id"] for paper in self.papers if holds(paper))


class Checker:
    def __init__(self, program, index, truth, seed):
        self.program, self.index, self.truth = program, index, truth
        self.random = random.Random(seed)
        self.wrong = 0
        self.asked = {}
        self.hits = 0

    def ask(self, *arguments):
        run = subprocess.run(
            [self.program, *arguments, "--index", self.index, "--limit", "0", "--json", "--quiet"], capture_output=True)
        if run.returncode:
            return [f"exit status {run.returncode}: {run.stderr.decode()}"]
        return [json.loads(line) for line in run.stdout.splitlines()]

    def check(self, kind, arguments, expected, answer):
        self.asked[kind] = self.asked.get(kind, 0) + 1
        self.hits += len(expected)
        if sorted(answer) == sorted(expected):
            return
        self.wrong += 1
        if self.wrong <= 10:
            missing = [x for x in expected if x not in answer][:3]
            extra = [x for x in answer if x not in expected][:3]
            print(f"wrong: {' '.join(arguments)}: {len(answer)} for {len(expected)}; missing {missing}, too many {extra}")

    def day(self):
        return f"{self.random.randrange(2017, 2021)}-{self.random.randrange(1, 13):02}-{self.random.randrange(1, 29):02}"

    def motions(self):
        r, arguments, wanted = self.random, ["motions"], {}
        if r.random() < 0.8:
            member = r.choice(templates.MEMBERS)
            form = r.choice([member[0], member[1], member[1].upper(), fold(member[1])])
            wanted["member"] = member[0]
            arguments += ["--mp", form]
        if r.random() < 0.3:
            wanted["status"] = r.choice(["adopted", "submitted"])
            arguments += ["--status", {"adopted": r.choice(["adopted", "aangenomen"])}.get(wanted["status"], "submitted")]
        if r.random() < 0.2 and len(wanted) < 2:
            wanted["party"] = r.choice(templates.MEMBERS)[2]
            arguments += ["--party", r.choice([wanted["party"], wanted["party"].lower()])]
        if r.random() < 0.5 or not wanted:
            wanted["first"], wanted["last"] = sorted([self.day(), self.day()])
            arguments += ["--from", wanted["first"], "--to", wanted["last"]]
        answer = [row["record"]["target"] for row in self.ask(*arguments)]
        self.check("motions", arguments, self.truth.motion_ids(**wanted), answer)

    def commitments(self):
        r, arguments, tests = self.random, ["commitments"], []
        if r.random() < 0.6:
            office, short, _ = r.choice(templates.OFFICES)
            arguments += ["--by", r.choice([office, short, short.lower(), office.split(" van ")[1]])]
            tests.append(lambda c: c["by"] == short)
        if r.random() < 0.3:
            member = r.choice(templates.MEMBERS)
            arguments += ["--requested-by", member[1]]
            tests.append(lambda c: c["requested"] == member)
        if r.random() < 0.5 or not tests:
            due = self.day()
            arguments += ["--due-before", due]
            tests.append(lambda c: c["due"] < due)
        if r.random() < 0.3:
            arguments += ["--status", r.choice(["made", "open"])]
        expected = [paper for paper, _ in self.truth.records("commitments", lambda p, c: all(t(c) for t in tests))]
        self.check("commitments", arguments, expected, [row["id"] for row in self.ask(*arguments)])

    def figures(self):
        r, arguments, tests = self.random, ["figures"], []
        if r.random() < 0.5:
            unit, typed = r.choice([("EUR", "euro"), ("EUR", "EUR"), ("percent", "procent"), ("percent", "percent")])
            arguments += ["--unit", typed]
            tests.append(lambda f: f["unit"] == unit)
        if r.random() < 0.6 or not tests:
            low, high = sorted(int(10 ** r.uniform(1, 8)) for _ in range(2))
            arguments += ["--min", str(low), "--max", str(high)]
            tests.append(lambda f: low <= f["value"] <= high)
        if r.random() < 0.4:
            word = r.choice(templates.THINGS)[1]
            arguments += ["--of", word]
            tests.append(lambda f: word in f["words"])
        expected = [
            (paper["id"], f["value"]) for paper in self.truth.papers for f in paper["figures"] if all(t(f) for t in tests)]
        answer = [(row["id"], row["record"]["value"]) for row in self.ask(*arguments)]
        self.check("figures", arguments, expected, answer)

    def references(self):
        r, arguments, tests = self.random, ["references"], []
        some = [p for p in r.sample(self.truth.papers, min(200, len(self.truth.papers))) if p["references"]]
        paper = r.choice(some)
        if r.random() < 0.6:
            target = r.choice(paper["references"])["target"]
            arguments += ["--cites", target]
            tests.append(lambda p, c: c["target"] == target)
        else:
            arguments += ["--in", paper["id"]]
            tests.append(lambda p, c: p["id"] == paper["id"])
        if r.random() < 0.4:
            relation = r.choice(["cites", "executes"])
            arguments += ["--relation", relation]
            tests.append(lambda p, c: c["relation"] == relation)
        expected = [
            (p["id"], c["target"]) for p in self.truth.papers for c in p["references"] if all(t(p, c) for t in tests)]
        answer = [(row["id"], row["record"]["target"]) for row in self.ask(*arguments)]
        self.check("references", arguments, expected, answer)

    def search(self):
        r = self.random
        singular, plural = r.choice(templates.THINGS)
        aspect, place = r.choice(templates.ASPECTS), fold(r.choice(templates.PLACES))
        other = r.choice(templates.THINGS)[1]

        def has(*words):
            return lambda p: all(w in p["set"] for w in words)

        def phrase(*words):
            def holds(p):
                tokens = p["words"]
                return any(tuple(tokens[i:i + len(words)]) == words for i, w in enumerate(tokens) if w == words[0])
            return holds

        forms = [
            (f"{plural} {aspect}", has(plural, aspect)),
            (f"{plural} {place} -{aspect}", lambda p: has(plural, place)(p) and aspect not in p["set"]),
            (f"({plural} OR {other}) {place}", lambda p: place in p["set"] and (plural in p["set"] or other in p["set"])),
            (f'"{aspect} van {plural}"', phrase(aspect, "van", plural)),
            (f'"{aspect} van de {plural}" {place}', lambda p: phrase(aspect, "van", "de", plural)(p) and place in p["set"]),
            (f"{aspect[:6]}* {place}", lambda p: place in p["set"] and any(w.startswith(aspect[:6]) for w in p["set"])),
        ]
        query, holds = r.choice(forms)
        tests = [holds]
        if r.random() < 0.3:
            kind = r.choice(["motion", "letter"])
            query += f" kind:{kind}"
            tests.append(lambda p: p["kind"] == kind)
        if r.random() < 0.3:
            year = r.randrange(2017, 2021)
            query += f" date:{year}"
            tests.append(lambda p: p["date"].startswith(str(year)))
        if r.random() < 0.2:
            member = r.choice(templates.MEMBERS)
            query += f' mp:"{member[1]}"'
            tests.append(lambda p: any(member in m["submitters"] for m in p["motions"])
                         or any(c["requested"] == member for c in p["commitments"]))
        arguments = ["search", query, "--exact"]
        answer = [row["id"] for row in self.ask(*arguments)]
        self.check("search", arguments, self.truth.documents(lambda p: all(t(p) for t in tests)), answer)

    def inflected(self):
        """Without --exact a word finds its singular and its plural."""
        r = self.random
        singular, plural = r.choice(templates.THINGS)
        place = fold(r.choice(templates.PLACES))
        arguments = ["search", f"{r.choice([singular, plural])} {place} kind:motion"]
        expected = self.truth.documents(
            lambda p: p["kind"] == "motion" and place in p["set"] and (singular in p["set"] or plural in p["set"]))
        self.check("inflected words", arguments, expected, [row["id"] for row in self.ask(*arguments)])


# A small process that starts another one and measures it: the memory of this one would count as the child's.
MEASURE = """
import os, sys, time
start = time.perf_counter()
child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ)
usage = os.wait4(child, 0)[2]
print(usage.ru_utime + usage.ru_stime, time.perf_counter() - start, usage.ru_maxrss / 1024)
"""


def measured(*arguments):
    """CPU seconds, wall seconds and peak megabytes of a command, and its standard error."""
    run = subprocess.run([sys.executable, "-c", MEASURE, *arguments], capture_output=True, text=True)
    return *map(float, run.stdout.split()), run.stderr


def spawn_time(*arguments, times=60):
    """The median of wall seconds that a fresh process takes."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        subprocess.run(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        taken.append(time.perf_counter() - start)
    return sorted(taken)[times // 2]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("kamerstuk")
    parser.add_argument("--papers", type=int, default=100_000)
    parser.add_argument("--queries", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=pathlib.Path, help="where the papers are written; a temporary folder unless told")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.folder or pathlib.Path(temporary)
        truth = Truth()
        size = 0
        for name, text, paper in templates.papers(options.papers, options.seed):
            path = folder / "papers" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
            size += path.stat().st_size
            truth.add(text, paper)
        for paper in truth.papers:
            paper["set"] = set(paper["words"]) | set(fold_words(paper["title"]))
        index = str(folder / "index")
        command = [options.kamerstuk, "index", str(folder / "papers"), "--index", index]
        print(f"{options.papers} papers, {size / 1e6:.1f} MB")
        for run in ("index", "index again, all unchanged"):
            cpu, wall, memory, text = measured(*command)
            print(f"{run}: {cpu:.1f} s CPU, {wall:.1f} s, {size / 1e6 / wall:.0f} MB/s, "
                  f"{options.papers / wall:.0f} files/s, {memory:.0f} MB of memory")
            print("  " + text.strip().split("\n")[0])
        fresh = spawn_time(options.kamerstuk, "motions", "--mp", "Jasper van Dijk", "--index", index)
        nothing = spawn_time("true")
        print(f"motions --mp, fresh process: {(fresh - nothing) * 1000:.1f} ms over spawning true ({nothing * 1000:.1f} ms)")
        checker = Checker(options.kamerstuk, index, truth, options.seed)
        kinds = [checker.motions, checker.commitments, checker.figures, checker.references, checker.search, checker.inflected]
        for number in range(options.queries):
            kinds[number % len(kinds)]()
        print(f"{sum(checker.asked.values())} queries ({', '.join(f'{n} {k}' for k, n in checker.asked.items())}), "
              f"{checker.hits} answers expected; {checker.wrong} queries answered otherwise")
        return 1 if checker.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
