/// The picture of `SVGExporter` on a page of its own, which loads nothing: with zoom, and with
/// the citations of the paper under the pointer brought out.
struct HTMLExporter {
  private let picture: SVGExporter

  init(_ graph: CitationGraph) {
    picture = SVGExporter(graph)
  }

  func write(to sink: ByteSink) {
    sink.put(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
      <title>Citations: \(picture.summary)</title>
      <style>
      \(HTMLExporter.css)
      </style>
      </head>
      <body>
      <header><h1>Citations</h1><p>\(picture.summary)</p>
      <p class="zoom"><button type="button" data-zoom="1.25" aria-label="zoom in">+</button>\
      <button type="button" data-zoom="0.8" aria-label="zoom out">−</button>\
      <button type="button" data-zoom="0">reset</button></p></header>
      <main>

      """)
    picture.writeElement(to: sink)
    sink.put(
      """
      </main>
      <script>
      \(HTMLExporter.script)
      </script>
      </body>
      </html>

      """)
  }

  private static let css = """
    :root{color-scheme:light dark}
    body{margin:8px;font:14px system-ui,"DejaVu Sans",Verdana,sans-serif;\
    background:#fff;color:#1b2430}
    header{display:flex;flex-wrap:wrap;align-items:baseline;gap:4px 14px}
    h1{font-size:18px;margin:0}p{margin:0}main{overflow:auto}
    .zoom button{font:inherit;min-width:32px;margin-right:4px}
    svg{display:block;transform-origin:0 0}
    .focus .edge{opacity:.06}.focus .edge.on{opacity:1;stroke-width:2}
    .focus .paper{opacity:.35}.focus .paper.on{opacity:1}
    @media (prefers-color-scheme:dark){body{background:#14181f;color:#e6eaf0}}
    """

  private static let script = """
    const svg = document.querySelector("svg");
    let scale = 1;
    for (const button of document.querySelectorAll("[data-zoom]")) {
      button.addEventListener("click", () => {
        const factor = Number(button.dataset.zoom);
        scale = factor ? Math.min(8, Math.max(0.25, scale * factor)) : 1;
        svg.style.transform = scale === 1 ? "" : `scale(${scale})`;
      });
    }
    function focus(id) {
      for (const old of svg.querySelectorAll(".on")) old.classList.remove("on");
      svg.classList.toggle("focus", id !== undefined);
      if (id === undefined) return;
      const near = new Set([id]);
      for (const edge of svg.querySelectorAll(".edge")) {
        const { source, target } = edge.dataset;
        if (source !== id && target !== id) continue;
        edge.classList.add("on");
        near.add(source).add(target);
      }
      for (const paper of svg.querySelectorAll(".paper")) {
        if (near.has(paper.dataset.id)) paper.classList.add("on");
      }
    }
    for (const paper of svg.querySelectorAll(".paper")) {
      paper.addEventListener("pointerenter", () => focus(paper.dataset.id));
      paper.addEventListener("pointerleave", () => focus());
      paper.addEventListener("focus", () => focus(paper.dataset.id));
      paper.addEventListener("blur", () => focus());
    }
    """
}
