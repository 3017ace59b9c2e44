#!/usr/bin/env python3
"""Loads what CitationGraph wrote with the tools that people will use, and compares.

    peers.py [--browser] DIRECTORY

DIRECTORY holds one graph as graph.dot, .graphml, .gexf, .jsonl, .ttl, .svg, .html, nodes.csv, edges.csv,
and measures.json: {"pagerank": {id: rank}, "betweenness": {id: score}}. The JSON Lines are the measure:
every other format must have the same nodes and edges, attribute by attribute. Prints what it found and
ends with 1 on any difference, with 77 when a package is missing. With --browser, Chromium measures the labels.
"""

import collections
import itertools
import json
import pathlib
import re
import shutil
import subprocess
import sys
import urllib.parse
import xml.etree.ElementTree as ElementTree

try:
    import networkx
    import pandas
    import rdflib
    import scipy  # noqa: F401  (networkx needs it for PageRank)
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(77)

NODE = ["title", "date", "kind", "dossier", "read", "known", "url"]
EDGE = ["relation", "line", "note", "sentence", "weight"]
BOOLEANS = {"read", "known"}
NUMBERS = {"line", "weight"}
# What XML 1.0 cannot hold, and NUL elsewhere, is written as U+FFFD.
XML_LOST = {chr(c) for c in range(32)} - set("\t\n\r") | {"\ufffe", "\uffff"}


def lossy(value, lost):
    return "".join("\ufffd" if c in lost else c for c in value) if isinstance(value, str) else value


def typed(name, value):
    """A value as JSON has it; what is absent or empty is None."""
    if value is None or value == "":
        return None
    if name in BOOLEANS and isinstance(value, str):
        return {"true": True, "false": False}[value.lower()]
    return int(value) if name in NUMBERS else value


class Graph:
    def __init__(self):
        self.nodes = {}
        self.edges = collections.Counter()

    def add_node(self, id, values, lost=()):
        assert id not in self.nodes, id
        self.nodes[id] = tuple(lossy(typed(n, values.get(n)), lost) for n in NODE)

    def add_edge(self, source, target, values, lost=()):
        self.edges[source, target, *(lossy(typed(n, values.get(n)), lost) for n in EDGE)] += 1


def json_lines(path, lost=()):
    graph = Graph()
    for line in path.read_text(encoding="utf-8").split("\n")[:-1]:
        entry = json.loads(line)
        if entry["type"] == "node":
            graph.add_node(entry["id"], entry, lost)
        else:
            graph.add_edge(entry["source"], entry["target"], entry, lost)
    return graph


def graphviz(path):
    """`dot` reads the file; backslashes are doubled in DOT, and Graphviz leaves them so."""
    done = subprocess.run(["dot", "-Tdot_json", "-Kosage", path], capture_output=True, check=True)
    assert not done.stderr, done.stderr
    # Graphviz writes control characters into JSON as they are.
    drawn = json.loads(done.stdout.decode("utf-8"), strict=False)
    single = lambda values: {k: v.replace("\\\\", "\\") for k, v in values.items() if isinstance(v, str)}
    graph = Graph()
    ids = {}
    for entry in drawn.get("objects", []):
        ids[entry["_gvid"]] = entry["name"]
        assert entry.get("URL", "") == entry.get("url", "")
        graph.add_node(entry["name"], single(entry))
    for entry in drawn.get("edges", []):
        graph.add_edge(ids[entry["tail"]], ids[entry["head"]], single(entry))
    return graph


def gexf(path):
    # Debian 12 has networkx 2.8, which knows version 1.2; the elements written here are the same in 1.3.
    versions = networkx.readwrite.gexf.GEXF.versions
    space = "http://gexf.net/1.3"
    versions.setdefault("1.3", versions["1.2draft"] | {"NS_GEXF": space, "NS_VIZ": f"{space}/viz", "VERSION": "1.3"})
    return networkx.read_gexf(path, version="1.3")


def networks(loaded):
    graph = Graph()
    for id, values in loaded.nodes(data=True):
        graph.add_node(id, values)
    for source, target, values in loaded.edges(data=True):
        graph.add_edge(source, target, values)
    return graph


def tables(directory):
    read = lambda name: pandas.read_csv(directory / name, dtype=str, keep_default_na=False, na_values=[],
                                        lineterminator="\n").to_dict("records")
    graph = Graph()
    for row in read("nodes.csv"):
        assert list(row) == ["id", *NODE]
        graph.add_node(row["id"], row)
    for row in read("edges.csv"):
        assert list(row)[:6] == ["source", "target", "relation", "line", "note", "sentence"]
        graph.add_edge(row["source"], row["target"], row)
    return graph


def turtle(path):
    triples = rdflib.Graph().parse(path, format="turtle")
    own = rdflib.Namespace("urn:kamerstuk:graph:")
    terms = rdflib.DCTERMS
    names = {"title": terms.title, "date": terms.date}
    graph = Graph()
    ids = {}
    for subject in triples.subjects(rdflib.RDF.type, own.Paper):
        ids[subject] = str(triples.value(subject, terms.identifier))
        values = {n: triples.value(subject, names.get(n, own[n])) for n in NODE}
        graph.add_node(ids[subject], {n: None if v is None else str(v) for n, v in values.items()})
        page = triples.value(subject, own.url)
        assert page is None or page == subject
    pairs = set()
    for place in triples.subjects(rdflib.RDF.type, own.Citation):
        source, target = triples.value(place, own.source), triples.value(place, own.target)
        values = {n: triples.value(place, own[n]) for n in EDGE}
        graph.add_edge(ids[source], ids[target], {n: None if v is None else str(v) for n, v in values.items()})
        pairs.add((source, target))
        for relation in str(values["relation"]).split(","):
            assert relation == "cites" or (source, own[relation], target) in triples
    assert pairs == set(triples.subject_objects(terms.references))
    return graph


def picture(path):
    """Nodes and edges that each of the two layouts of an SVG shows, with links to the pages."""
    text = path.read_text(encoding="utf-8")
    start, end = text.index("<svg"), text.index("</svg>") + len("</svg>")
    root = ElementTree.fromstring(text[start:end])
    for layout in ["wide", "narrow"]:
        group = next(g for g in root.iter("{http://www.w3.org/2000/svg}g") if g.get("class") == layout)
        papers = {e.get("data-id"): e.get("href") for e in group.iter() if e.get("data-id")}
        edges = collections.Counter((e.get("data-source"), e.get("data-target"))
                                    for e in group.iter() if e.get("data-source"))
        yield f"{path.suffix[1:]}, {layout}", papers, edges


# Labels that can be seen, and the pairs of them that overlap: measured by the browser itself.
MEASURE = """
const shown = [...document.querySelectorAll("svg text")].filter(t => t.getClientRects().length);
const boxes = shown.map(t => t.getBoundingClientRect());
const overlaps = [];
for (let i = 0; i < boxes.length; i++) for (let j = 0; j < i; j++) {
  const a = boxes[i], b = boxes[j];
  const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (x > 0.5 && y > 0.5) overlaps.push([shown[i].textContent, shown[j].textContent]);
}
parent.postMessage(JSON.stringify({
  labels: shown.length, overlaps: overlaps.slice(0, 5), overlapCount: overlaps.length,
  right: Math.max(...boxes.map(b => b.right)), left: Math.min(...boxes.map(b => b.left)),
  size: Math.min(...shown.map(t => parseFloat(getComputedStyle(t).fontSize))),
  colour: getComputedStyle(shown[0]).fill, page: getComputedStyle(document.querySelector(".page")).fill,
}), "*");
"""
# A window is at least 500 pixels wide, a frame as wide as one likes.
FRAME = """<!DOCTYPE html><script>onmessage = e => document.documentElement.dataset.seen = escape(e.data)</script>
<body style="margin:0"><iframe style="border:0" width="{width}" height="900" src="{page}"></iframe>"""


def contrast(first, second):
    """Contrast of two CSS colours: WCAG 2.2, "contrast ratio"."""
    def luminance(colour):
        parts = [int(c) / 255 for c in re.findall(r"\d+", colour)[:3]]
        return sum(w * (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4)
                   for w, c in zip([0.2126, 0.7152, 0.0722], parts))
    low, high = sorted([luminance(first), luminance(second)])
    return (high + 0.05) / (low + 0.05)


def look(chromium, page, width, scheme):
    frame = page.with_name("frame.html")
    frame.write_text(FRAME.format(width=width, page=page.name))
    dark = 0 if scheme == "dark" else 1
    done = subprocess.run(
        [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1400,1000",
         "--virtual-time-budget=5000", f"--blink-settings=preferredColorScheme={dark}", "--dump-dom", frame.as_uri()],
        capture_output=True, text=True, timeout=120, check=True)
    return json.loads(urllib.parse.unquote(re.search(r'data-seen="([^"]*)"', done.stdout).group(1), "latin-1"))


def browser(directory, paper_count):
    """The pictures in headless Chromium, at 1280 pixels and at 400, light and dark."""
    chromium = shutil.which("chromium")
    if chromium is None:
        print("skipped: no chromium to look at the pictures with")
        return
    for file, closing, script in [("graph.svg", "</svg>", f"<script><![CDATA[{MEASURE}]]></script>"),
                                  ("graph.html", "</body>", f"<script>{MEASURE}</script>")]:
        before, closing, after = (directory / file).read_text(encoding="utf-8").rpartition(closing)
        page = directory / f"measured-{file}"
        page.write_text(before + script + closing + after, encoding="utf-8")
        for width, scheme in itertools.product([1280, 400], ["light", "dark"]):
            seen = look(chromium, page, width, scheme)
            print(f"{file}, {width} pixels, {scheme}: {seen['labels']} labels, {seen['overlapCount']} overlap, "
                  f"{seen['size']} pixels high, from {seen['left']:.0f} to {seen['right']:.0f}")
            assert seen["overlapCount"] == 0, seen["overlaps"]
            assert seen["labels"] >= paper_count and seen["size"] >= 11
            assert 0 <= seen["left"] and seen["right"] <= width, seen
            assert contrast(seen["colour"], seen["page"]) > 7, seen
            assert (contrast(seen["page"], "rgb(0,0,0)") > 7) == (scheme == "light"), seen


def compare(name, expected, found):
    for what in ["nodes", "edges"]:
        left, right = getattr(expected, what), getattr(found, what)
        if left != right:
            differing = [k for k in left.keys() | right.keys() if left.get(k) != right.get(k)]
            print(f"{name}: {len(differing)} {what} differ, such as:")
            for key in differing[:3]:
                print(f"  {key!r}: {left.get(key)!r} / {right.get(key)!r}")
            sys.exit(1)
    print(f"{name}: {len(found.nodes)} nodes, {sum(found.edges.values())} edges")


def main():
    directory = pathlib.Path(sys.argv[-1])
    measure = lambda lost=(): json_lines(directory / "graph.jsonl", lost)
    graphml = networkx.read_graphml(directory / "graph.graphml", force_multigraph=True)
    compare("GraphML", measure(XML_LOST), networks(graphml))
    compare("GEXF", measure(XML_LOST), networks(gexf(directory / "graph.gexf")))
    compare("DOT", measure({"\0"}), graphviz(directory / "graph.dot"))
    compare("CSV", measure({"\0"}), tables(directory))
    compare("Turtle", measure({"\0"}), turtle(directory / "graph.ttl"))
    expected = measure()
    links = {id: values[-1] for id, values in expected.nodes.items()}
    pairs = collections.Counter()
    for (source, target, *_), count in expected.edges.items():
        pairs[source, target] += count
    for file in ["graph.svg", "graph.html"]:
        for name, papers, edges in picture(directory / file):
            assert papers == links and edges == pairs, name
            print(f"{name}: {len(papers)} nodes, {sum(edges.values())} edges")

    if "--browser" in sys.argv:
        browser(directory, len(expected.nodes))
    ours = json.loads((directory / "measures.json").read_text())
    for name, limit, theirs in [
        ("pagerank", 1e-9, lambda: networkx.pagerank(graphml, tol=1e-15, max_iter=10_000)),
        ("betweenness", 1e-6, lambda: networkx.betweenness_centrality(graphml)),
    ]:
        scores = theirs()
        assert scores.keys() == ours[name].keys()
        worst = max((abs(scores[id] - ours[name][id]) for id in scores), default=0)
        print(f"{name}: differs from networkx by at most {worst:.1e}")
        if worst > limit:
            sys.exit(1)


if __name__ == "__main__":
    main()
