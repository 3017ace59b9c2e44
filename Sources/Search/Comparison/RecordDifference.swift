internal import RecordJSON

/// One difference between two runs of `convert`.
package struct RecordDifference: Sendable {
  /// What happened.
  package enum Change: String, Sendable {
    case came, went, changed
  }

  /// What happened.
  package let change: Change
  /// Identifier of the document.
  package let document: String
  /// `document`, or the list of the record: `references`, `motions` …
  package let kind: String
  /// Line of the source file, or nil for a document.
  package let line: String?
  /// The words of the record, or the path of the document.
  package let words: String
  /// For a change, the fields with their former and their new values.
  package let fields: [(name: String, old: String, new: String)]

  private static let lists = ["references", "motions", "commitments", "figures"]
  /// Fields that only say where a record stands.
  private static let places: Set<String> = [
    "start", "end", "context", "anchor", "mentions", "line",
  ]

  /// Compares two files and hands on each difference: documents in the order of the later file, those that
  /// went last.
  package static func compare(
    _ old: RecordFile, _ new: RecordFile, _ emit: (RecordDifference) throws -> Void
  ) throws {
    var former: [String: Range<Int>] = [:]
    for line in old.lines { former[line.path] = line.range }
    var seen: Set<String> = []
    for line in new.lines {
      seen.insert(line.path)
      guard let range = former[line.path] else {
        try emit(
          .init(
            change: .came, document: line.id, kind: "document", line: nil, words: line.path,
            fields: []))
        continue
      }
      try compare(old.value(range), new.value(line.range), line.id, line.path, emit)
    }
    for line in old.lines where !seen.contains(line.path) {
      try emit(
        .init(
          change: .went, document: line.id, kind: "document", line: nil, words: line.path,
          fields: []))
    }
  }

  private static func compare(
    _ old: JSONValue, _ new: JSONValue, _ id: String, _ path: String,
    _ emit: (RecordDifference) throws -> Void
  ) throws {
    let header = changes(
      old, new, leavingOut: Set(lists + ["blocks", "notes", "warnings", "producer"]))
    if !header.isEmpty {
      try emit(
        .init(
          change: .changed, document: id, kind: "document", line: nil, words: path, fields: header))
    }
    for list in lists {
      var rest: [String: [JSONValue]] = [:]
      for record in old[list].elements.reversed() { rest[key(record), default: []].append(record) }
      for record in new[list].elements {
        let words = record["exact"].text
        if let match = rest[key(record)]?.popLast() {
          let fields = changes(match, record, leavingOut: places)
          if !fields.isEmpty {
            try emit(
              .init(
                change: .changed, document: id, kind: list, line: record["line"].text, words: words,
                fields: fields))
          }
        } else {
          try emit(
            .init(
              change: .came, document: id, kind: list, line: record["line"].text, words: words,
              fields: []))
        }
      }
      for record in old[list].elements where rest[key(record)]?.isEmpty == false {
        _ = rest[key(record)]?.popLast()
        try emit(
          .init(
            change: .went, document: id, kind: list, line: record["line"].text,
            words: record["exact"].text, fields: []))
      }
    }
  }

  /// What makes two records the same one: their words and their line.
  private static func key(_ record: JSONValue) -> String {
    "\(record["line"].text)\t\(record["exact"].text)"
  }

  private static func changes(
    _ old: JSONValue, _ new: JSONValue, leavingOut: Set<String>
  ) -> [(name: String, old: String, new: String)] {
    guard case .object(let a) = old, case .object(let b) = new else { return [] }
    return Set(a.keys).union(b.keys).subtracting(leavingOut).sorted().compactMap { name in
      let before = a[name] ?? .null
      let after = b[name] ?? .null
      guard before != after else { return nil }
      let (old, new) = excerpts(Array(before.text.utf8), Array(after.text.utf8))
      return (name, old, new)
    }
  }

  /// Two values from a little before the place where they part, on one line, of at most ``excerptBytes`` each.
  private static func excerpts(_ old: [UInt8], _ new: [UInt8]) -> (String, String) {
    let shared = zip(old, new).prefix { $0 == $1 }.count
    var start = shared > 60 ? shared - 40 : 0
    while start > 0, old[start] & 0xC0 == 0x80 { start -= 1 }
    func excerpt(_ value: [UInt8]) -> String {
      var end = min(value.count, start + excerptBytes)
      while end < value.count, value[end] & 0xC0 == 0x80 { end -= 1 }
      let words = String(decoding: value[start..<end], as: UTF8.self)
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return (start > 0 ? "…" : "") + words + (end < value.count ? "…" : "")
    }
    return (excerpt(old), excerpt(new))
  }

  private static let excerptBytes = 200
}

extension RecordDifference {
  /// For people: `+ kst-29754-522:54 figures “circa 5000 …”`.
  package var text: String {
    let sign =
      switch change {
      case .came: "+"
      case .went: "-"
      case .changed: "~"
      }
    let place = line.map { "\(document):\($0)" } ?? document
    let changes = fields.map { "\n    \($0.name): \($0.old) → \($0.new)" }.joined()
    return "\(sign) \(place) \(kind) “\(words.prefix(100))”\(changes)"
  }

  /// For programs: one object and a line feed.
  package var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("change", change.rawValue)
      json.field("id", document)
      json.field("kind", kind)
      json.field("line", line.flatMap { Int($0) })
      json.field("words", words)
      json.field("fields", objects: fields) { json, field in
        json.field("name", field.name)
        json.field("old", field.old)
        json.field("new", field.new)
      }
    }
    json.newline()
    return json.bytes
  }
}
