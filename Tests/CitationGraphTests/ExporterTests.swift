import Testing

@testable import CitationGraph

struct ExporterTests {
  /// A letter that cites a motion in a footnote, with all that needs escaping.
  private func graph() throws -> CitationGraph {
    var builder = GraphBuilder()
    try builder.add(
      node: GraphNode(
        id: "kst-36045-300", title: "Brief \"A\" & B, <C>", date: "2022-06-01", kind: "letter",
        dossier: "36045", read: true, known: true, url: OfficialPage.url(of: "kst-36045-300")))
    try builder.add(node: GraphNode(id: "kst-36045-299", dossier: "36045", known: false))
    try builder.add(
      edge: GraphEdge(
        source: "kst-36045-300", target: "kst-36045-299", relation: "executes", line: 12,
        note: "3", sentence: "Eén\nzin."))
    return try builder.build()
  }

  @Test func dot() throws {
    #expect(
      try graph().text(.dot) == #"""
        digraph citations {
          rankdir=LR;
          node [shape=box];
          "kst-36045-299" [dossier="36045", read="false", known="false"];
          "kst-36045-300" [title="Brief \"A\" & B, <C>", date="2022-06-01", kind="letter", dossier="36045", read="true", known="true", url="https://zoek.officielebekendmakingen.nl/kst-36045-300.html", URL="https://zoek.officielebekendmakingen.nl/kst-36045-300.html"];
          "kst-36045-300" -> "kst-36045-299" [relation="executes", line="12", note="3", sentence="Eén
        zin."];
        }

        """#)
  }

  @Test func graphML() throws {
    let text = try graph().text(.graphml)
    #expect(
      text.contains(
        """
          <key id="read" for="node" attr.name="read" attr.type="boolean"/>

        """))
    #expect(
      text.hasSuffix(
        """
            <edge id="e0" source="kst-36045-300" target="kst-36045-299">
              <data key="relation">executes</data>
              <data key="line">12</data>
              <data key="note">3</data>
              <data key="sentence">Eén&#10;zin.</data>
            </edge>
          </graph>
        </graphml>

        """))
    #expect(text.contains("<data key=\"title\">Brief &quot;A&quot; &amp; B, &lt;C&gt;</data>"))
    #expect(!text.contains("weight"))
    #expect(try graph().merged().text(.graphml).contains("<data key=\"weight\">1</data>"))
  }

  @Test func gexf() throws {
    let text = try graph().text(.gexf)
    #expect(
      text.contains(
        """
              <node id="kst-36045-299" label="kst-36045-299"><attvalues>\
        <attvalue for="3" value="36045"/><attvalue for="4" value="false"/>\
        <attvalue for="5" value="false"/></attvalues></node>

        """))
    #expect(try graph().merged().text(.gexf).contains("target=\"kst-36045-299\" weight=\"1\">"))
  }

  @Test func csv() throws {
    let graph = try graph()
    #expect(
      try graph.text(.csv) == """
        source,target,relation,line,note,sentence
        kst-36045-300,kst-36045-299,executes,12,3,"Eén
        zin."

        """)
    var nodes: [UInt8] = []
    let sink = ByteSink { nodes.append(contentsOf: $0) }
    CSVExporter(graph).writeNodes(to: sink)
    try sink.finish()
    #expect(
      String(decoding: nodes, as: UTF8.self) == """
        id,title,date,kind,dossier,read,known,url
        kst-36045-299,,,,36045,false,false,
        kst-36045-300,"Brief ""A"" & B, <C>",2022-06-01,letter,36045,true,true,\
        https://zoek.officielebekendmakingen.nl/kst-36045-300.html

        """)
  }

  @Test func jsonLines() throws {
    #expect(
      try graph().text(.jsonl) == #"""
        {"type":"node","id":"kst-36045-299","title":null,"date":null,"kind":null,"dossier":"36045","read":false,"known":false,"url":null}
        {"type":"node","id":"kst-36045-300","title":"Brief \"A\" & B, <C>","date":"2022-06-01","kind":"letter","dossier":"36045","read":true,"known":true,"url":"https://zoek.officielebekendmakingen.nl/kst-36045-300.html"}
        {"type":"edge","source":"kst-36045-300","target":"kst-36045-299","relation":"executes","line":12,"note":"3","sentence":"Eén\nzin."}

        """#)
  }

  @Test func turtle() throws {
    let text = try graph().text(.turtle)
    let page = "<https://zoek.officielebekendmakingen.nl/kst-36045-300.html>"
    #expect(
      text.hasSuffix(
        #"""

        \#(page) a k:Paper ;
          dcterms:identifier "kst-36045-300" ;
          dcterms:title "Brief \"A\" & B, <C>"@nl ;
          dcterms:date "2022-06-01"^^xsd:date ;
          k:kind "letter" ;
          k:dossier "36045" ;
          k:read true ;
          k:known true ;
          k:url \#(page) .
        \#(page) dcterms:references <urn:kamerstuk:node:kst-36045-299> .
        \#(page) <urn:kamerstuk:graph:executes> <urn:kamerstuk:node:kst-36045-299> .
        [] a k:Citation ; k:source \#(page) ; k:target <urn:kamerstuk:node:kst-36045-299> ; k:relation "executes" ; k:line 12 ; k:note "3" ; k:sentence "Eén\nzin." .

        """#))
  }

  @Test func picturesLoadNothing() throws {
    for format in [GraphFormat.svg, .html] {
      let text = try graph().text(format)
      for word in ["src=", "@import", "url(http", "<link", "fetch("] {
        #expect(!text.contains(word), "\(format)")
      }
      #expect(
        text.contains("href=\"https://zoek.officielebekendmakingen.nl/kst-36045-300.html\""))
      #expect(text.contains("prefers-color-scheme:dark"))
    }
  }

  @Test func theFirstErrorOfAConsumerIsThrownAndEndsTheWriting() throws {
    struct Full: Error {}
    var calls = 0
    let sink = ByteSink(blockSize: 64) { _ in
      calls += 1
      throw Full()
    }
    let graph = try RandomGraph(seed: 84, nodeCount: 50, edgeCount: 500).build()
    #expect(throws: Full.self) { try graph.write(.jsonl, to: sink) }
    #expect(calls == 1)
  }

  @Test(arguments: [Int.min, -1, 0, 7, 10, .max]) func numbers(number: Int) throws {
    var bytes: [UInt8] = []
    let sink = ByteSink { bytes.append(contentsOf: $0) }
    sink.put(number)
    try sink.finish()
    #expect(String(decoding: bytes, as: UTF8.self) == String(number))
  }
}
