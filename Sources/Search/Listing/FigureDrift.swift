package import RecordJSON
internal import Kamerstukken
package import TextIndex

/// Puts figures of different documents on the same thing beside each other.
package struct FigureDrift: Sendable {
  private let lister: Lister

  /// A figure of a group.
  package struct Statement: Sendable {
    /// Identifier of the document.
    package let id: String
    /// Its date, ISO 8601, or nil.
    package let date: String?
    /// The record.
    package let record: DecodedFigure
    /// The line of the entry as stored.
    package let stored: [UInt8]
  }

  /// Figures on one thing.
  package struct Group: Sendable {
    /// What is counted, as the first document prints it.
    package let of: String
    /// The period, as the first document prints it, or nil.
    package let period: String?
    /// The figures by date; they come from at least two documents.
    package let figures: [Statement]
  }

  /// Looks in a snapshot.
  package init(reader: IndexReader) {
    lister = Lister(reader: reader)
  }

  /// The groups among the figures of a request: the same words counted (by stem), the same unit and, where
  /// both print one, the same period. Groups whose values differ come first, then the larger ones.
  package func groups(_ request: ListingRequest) throws -> [Group] {
    var all = request
    all.limit = 0
    all.offset = 0
    var byThing: [String: [Statement]] = [:]
    for entry in try lister.listing(all).entries {
      let line = try DecodedLine<DecodedFigure>(json: entry.line)
      guard let counted = line.record.of else { continue }
      let stems = Analyzer.words(of: counted, stemmed: true).map(\.term)
      let period = line.record.period.map {
        Analyzer.words(of: $0).map(\.term).filter { Int($0) != nil }
      }
      let key = ([line.record.unit ?? ""] + stems + ["/"] + (period ?? [])).joined(separator: " ")
      byThing[key, default: []].append(
        Statement(id: line.id, date: line.date, record: line.record, stored: entry.line))
    }
    let groups = byThing.values.compactMap { statements -> Group? in
      guard Set(statements.map(\.id)).count > 1 else { return nil }
      let sorted = statements.sorted {
        ($0.date ?? "9999", $0.id, $0.record.start) < ($1.date ?? "9999", $1.id, $1.record.start)
      }
      return Group(
        of: sorted[0].record.of ?? "", period: sorted.lazy.compactMap(\.record.period).first,
        figures: sorted)
    }
    return groups.sorted { a, b in
      if a.differs != b.differs { return a.differs }
      if a.figures.count != b.figures.count { return a.figures.count > b.figures.count }
      return a.of < b.of
    }
  }
}

extension FigureDrift.Group {
  /// Whether the documents state different values.
  fileprivate var differs: Bool { Set(figures.map(\.record.value)).count > 1 }
}
