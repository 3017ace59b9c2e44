#!/usr/bin/env python3
"""Citation graph of the size of all Kamerstukken: kamerstuk and igraph on the same graph, in the same run.

What: PageRank, and writing GraphML with all attributes; CPU seconds (user and system), one thread each.
Graph: 300,000 papers, 1,000,000 citations with sentences, generated with a fixed seed by `graph-bench`:
`papers` (papers cite mostly earlier ones) and `random` (nearly all papers in one circle).
The answers are checked: ranks must agree to 1e-9, the files must have the same nodes and edges.

    swift build -c release --product graph-bench
    python3 Benchmarks/graph.py [--nodes N] [--edges N] [--directory DIR]

Needs python-igraph and numpy.
"""

import argparse
import json
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

import igraph
import numpy

ROOT = pathlib.Path(__file__).resolve().parent.parent


def timed(work):
    start = time.process_time()
    result = work()
    return result, time.process_time() - start


def run(shape, options, path):
    command = [ROOT / ".build/release/graph-bench", "--shape", shape, "--nodes", str(options.nodes),
               "--edges", str(options.edges), path]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def compare(shape, ours, options, ours_path):
    graph, read = timed(lambda: igraph.Graph.Read_GraphML(str(ours_path)))
    assert (graph.vcount(), graph.ecount()) == (options.nodes, options.edges)
    ranks, pagerank = timed(lambda: graph.pagerank())
    difference = numpy.abs(numpy.fromfile(f"{ours_path}.ranks") - numpy.array(ranks)).max()
    assert difference < 1e-9, difference
    peer_path = ours_path.with_suffix(".igraph.graphml")
    _, export = timed(lambda: graph.write_graphml(str(peer_path)))
    _, components = timed(lambda: graph.connected_components(mode="strong"))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(f"## {shape}: {ours['nodes']} nodes, {ours['edges']} edges, "
          f"largest difference of ranks {difference:.1e}\n")
    print("| CPU seconds | kamerstuk | igraph |\n|---|---|---|")
    print(f"| PageRank | {ours['pagerank']:.3f} | {pagerank:.3f} |")
    print(f"| write GraphML | {ours['export']:.2f} ({ours_path.stat().st_size >> 20} MiB) "
          f"| {export:.2f} ({peer_path.stat().st_size >> 20} MiB) |")
    print(f"| build from nodes and edges (igraph: read GraphML) | {ours['build']:.2f} | {read:.2f} |")
    print(f"| strongly connected parts | {ours['components']:.3f} | {components:.3f} |")
    print(f"| longest chain | {ours['chain']:.3f} | |")
    print(f"| peak memory, MiB | {ours['peakMiB']} | {peak} |\n", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--nodes", type=int, default=300_000)
    parser.add_argument("--edges", type=int, default=1_000_000)
    parser.add_argument("--directory", type=pathlib.Path, help="where the files go; else a temporary folder")
    options = parser.parse_args()
    print(f"igraph {igraph.__version__}, Python {sys.version.split()[0]}\n")
    with tempfile.TemporaryDirectory() as temporary:
        paths = {shape: (options.directory or pathlib.Path(temporary)) / f"{shape}.graphml"
                 for shape in ["papers", "random"]}
        # All of ours first: a child begins with the peak memory of its parent.
        figures = {shape: run(shape, options, path) for shape, path in paths.items()}
        for shape, path in paths.items():
            compare(shape, figures[shape], options, path)


if __name__ == "__main__":
    main()
