import TextIndex

/// Opens an index, runs one AND query, and prints the identifier and the title of the ten best.
struct ColdCommand {
  let directory: String
  let terms: [String]

  func run() throws {
    let reader = try IndexReader(directory: directory)
    let query = Query.and(terms.map { .term(field: "body", text: $0) })
    for hit in try reader.search(SearchRequest(query, limit: 10, countsTotal: false)).hits {
      let title = String(decoding: try reader.stored(of: hit.document), as: UTF8.self)
      print(try reader.id(of: hit.document), title)
    }
  }
}
