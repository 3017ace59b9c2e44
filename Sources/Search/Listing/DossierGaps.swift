internal import Kamerstukken
package import TextIndex

/// Which papers of a dossier the index does not have, so that silence is not mistaken for absence.
package struct DossierGaps: Sendable {
  private typealias Field = EntrySchema.Field
  private let reader: IndexReader

  /// Looks in a snapshot.
  package init(reader: IndexReader) {
    self.reader = reader
  }

  /// A sentence for each dossier that the documents (identifiers such as `kst-29754-522`) belong to.
  package func notes(documents: [String]) throws -> [String] {
    var dossiers: [String] = []
    for document in documents {
      if let dossier = Self.place(document)?.dossier, !dossiers.contains(dossier) {
        dossiers.append(dossier)
      }
    }
    return try dossiers.prefix(10).map(note)
  }

  private func note(_ dossier: String) throws -> String {
    let prefix = "kst-\(dossier)-"
    let terms = try reader.terms(field: Field.document, prefix: prefix, limit: 100_000)
    let cited = try reader.terms(field: Field.cites, prefix: prefix, limit: 100_000)
    let present = Set(
      terms.compactMap { Self.place($0.term) }.filter { $0.dossier == dossier }.map(\.number))
    let named = cited.compactMap { Self.place($0.term) }.filter { $0.dossier == dossier }.map(
      \.number)
    let last = max(present.max() ?? 0, named.max() ?? 0)
    guard last > 0, last <= 100_000 else {
      return "dossier \(dossier): no numbered paper is in the index"
    }
    let missing = (1...last).filter { !present.contains($0) }
    if missing.isEmpty {
      return "dossier \(dossier): all papers up to nr. \(last) are in the index"
    }
    return
      "dossier \(dossier): \(missing.count) of the papers up to nr. \(last) are not in the index: \(Self.ranges(missing))"
  }

  /// `"1–3, 7, 9–12"`, at most twelve parts.
  static func ranges(_ numbers: [Int]) -> String {
    var parts: [String] = []
    var index = 0
    while index < numbers.count {
      var end = index
      while end + 1 < numbers.count, numbers[end + 1] == numbers[end] + 1 { end += 1 }
      parts.append(
        end == index ? "\(numbers[index])" : "\(numbers[index])–\(numbers[end])")
      index = end + 1
    }
    return parts.count > 12
      ? parts.prefix(12).joined(separator: ", ") + ", …" : parts.joined(separator: ", ")
  }

  /// Dossier (with addition) and number of a paper; nil where the identifier has no such form.
  private static func place(_ id: String) -> (dossier: String, number: Int)? {
    let parts = id.lowercased().split(separator: "-").map(String.init)
    guard parts.count >= 3, parts[0] == "kst", let number = Int(parts[parts.count - 1]) else {
      return nil
    }
    return (parts[1..<parts.count - 1].joined(separator: "-"), number)
  }
}
