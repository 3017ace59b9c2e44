internal import Kamerstukken
internal import Pipeline
internal import TextIndex

extension LetterIndexer {
  /// Notes the files below one of the roots that are gone, and forgets them.
  func noteGone(_ list: InputList, _ roots: [String]) throws {
    guard let before else { return }
    let present = Set(list.files.map(\.path))
    for source in try before.matches(.term(field: Field.type, text: "source")) {
      guard let entry = SourceEntry(stored: try before.stored(of: source)),
        !present.contains(entry.path),
        roots.contains(where: { entry.path == $0 || entry.path.hasPrefix(Self.folder($0)) })
      else { continue }
      try writer.delete(id: SourceEntry.id(of: entry.path))
      departures.note(entry.document, of: entry.path)
    }
  }

  /// `letters` and `letters/` give `letters/`; the folder one is in has no prefix.
  private static func folder(_ root: String) -> String {
    root == "." || root.hasSuffix("/") ? (root == "." ? "" : root) : root + "/"
  }

  /// Drops the documents whose file is gone or holds another one now, unless another file has the same: that
  /// is read instead. Gives how many were dropped.
  func dropDeparted(_ list: InputList) throws -> Int {
    var dropped = 0
    let places = Dictionary(
      list.files.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    for (id, path) in departures.left {
      guard let holder = try claims.holder(of: id) ?? self.holder(of: id), holder.path == path
      else { continue }
      if try readAnother(id, path, places) { continue }
      try removeSurplus(id, Counts())
      try writer.delete(id: id)
      dropped += 1
    }
    return dropped
  }

  /// Reads a document from another file that is there and holds it too, XML before text, the later one
  /// first; false where there is none.
  private func readAnother(
    _ id: String, _ path: String, _ places: [String: Int]
  ) throws -> Bool {
    var others = departures.losers(of: id)
    if let before {
      let sources = try before.matches(
        .and([
          .term(field: Field.type, text: "source"), .term(field: Field.document, text: id),
        ]))
      for source in sources {
        if let entry = SourceEntry(stored: try before.stored(of: source)) {
          others.append(entry.path)
        }
      }
    }
    var best: (entries: [IndexDocument], counts: Counts, isXML: Bool, place: Int)?
    for other in Set(others) where other != path {
      guard let place = places[other], let bytes = try? FileBytes(path: other),
        case .record(let record) = reader.outcome(of: bytes, path: other),
        record.document.id.lowercased() == id
      else { continue }
      let isXML = record.document.source.format == .xml
      if let best, (best.isXML && !isXML) || (best.isXML == isXML && best.place > place) {
        continue
      }
      var maker = EntryMaker()
      best = (maker.entries(of: record), Counts(record.records), isXML, place)
    }
    guard let best else { return false }
    try removeSurplus(id, best.counts)
    for entry in best.entries { try writer.add(entry) }
    return true
  }
}
