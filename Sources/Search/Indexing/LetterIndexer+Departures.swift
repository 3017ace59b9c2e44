internal import Kamerstukken
internal import Pipeline
internal import RecordJSON
internal import TextIndex

extension LetterIndexer {
  /// Notes the files below one of the roots that are gone, and forgets them.
  func noteGone(_ list: InputList, _ roots: [String]) throws {
    guard let before else { return }
    let present = Set(list.files.map(\.path))
    for source in try before.matches(.term(field: Field.type, text: EntrySchema.InnerType.source)) {
      guard let entry = SourceEntry(stored: try before.stored(of: source)),
        !present.contains(entry.path),
        roots.contains(where: { entry.path == $0 || entry.path.hasPrefix(Self.folder($0)) })
      else { continue }
      try writer.delete(id: SourceEntry.id(of: entry.path))
      departures.note(entry.documents, of: entry.path, wereRecords: entry.isRecords)
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
    for departure in departures.left {
      let (id, path) = (departure.id, departure.path)
      if departure.wasRecord {
        guard try isLeftByRecords(id, places) else { continue }
      } else {
        guard let holder = try claims.holder(of: id) ?? self.holder(of: id), holder.path == path
        else { continue }
      }
      if try readAnother(id, path, places) { continue }
      try removeSurplus(id, Counts(), sentences: 0)
      try writer.delete(id: id)
      dropped += 1
    }
    return dropped
  }

  /// Whether a document that stood in a file of records is in the index from there: no file of this run has it,
  /// and it was not read from the letter that the records were made of.
  private func isLeftByRecords(_ id: String, _ places: [String: Int]) throws -> Bool {
    guard claims.holder(of: id) == nil, let holder = try self.holder(of: id) else { return false }
    guard places[holder.path] != nil, let letter = try sourceEntry(holder.path) else { return true }
    return letter.isRecords || !letter.documents.contains { $0.lowercased() == id }
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
          .term(field: Field.type, text: EntrySchema.InnerType.source),
          .term(field: Field.document, text: id),
        ]))
      for source in sources {
        if let entry = SourceEntry(stored: try before.stored(of: source)) {
          others.append(entry.path)
        }
      }
    }
    var best: (entries: [IndexDocument], counts: Counts, isXML: Bool, place: Int)?
    for other in Set(others) where other != path {
      guard let place = places[other], let (record, json) = read(id, from: other) else { continue }
      let isXML = record.document.source.format == .xml
      if let best, (best.isXML && !isXML) || (best.isXML == isXML && best.place > place) {
        continue
      }
      var maker = EntryMaker()
      let entries = json.map { maker.entries(of: record, json: $0) } ?? maker.entries(of: record)
      best = (entries, Counts(record.records), isXML, place)
    }
    guard let best else { return false }
    try removeSurplus(id, best.counts, sentences: best.entries.count - 1 - best.counts.total)
    for entry in best.entries { try writer.add(entry) }
    return true
  }

  /// The document with an identifier in a letter, or with its line in a file of records.
  private func read(
    _ id: String, from path: String
  ) -> (record: DocumentRecord, json: [UInt8]?)? {
    guard let bytes = try? FileBytes(path: path) else { return nil }
    if path.hasSuffix(".jsonl") {
      return bytes.withBytes { raw in
        for line in raw.split(separator: 0x0A) {
          let json = Array(line)
          if let record = try? RecordReader.record(json: json),
            record.document.id.lowercased() == id
          {
            return (record, json)
          }
        }
        return nil
      }
    }
    guard case .record(let record) = reader.outcome(of: bytes, path: path),
      record.document.id.lowercased() == id
    else { return nil }
    return (record, nil)
  }
}
