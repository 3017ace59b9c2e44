package import RecordJSON

/// A motion with every document of the index that deals with it.
package struct MotionRow: Sendable {
  /// One document that deals with it.
  package struct Mention: Sendable {
    /// Identifier of the document.
    package let document: String
    /// Its date, ISO 8601, or nil.
    package let date: String?
    /// What it says of the motion.
    package let record: DecodedMotion
    /// The line of the entry as stored.
    package let stored: [UInt8]
  }

  /// The documents, the motion's own first, then by date, undated last.
  package let mentions: [Mention]
  /// The score of the best of them; nil where nothing was ranked.
  package let score: Float?

  /// A row of mentions of one motion; never empty.
  package init(mentions: [Mention], score: Float? = nil) {
    self.score = score
    self.mentions = mentions.sorted { a, b in
      let isOwn = (a.isOwn, b.isOwn)
      if isOwn.0 != isOwn.1 { return isOwn.0 }
      return (a.date ?? "9999", a.document, a.record.start) < (
        b.date ?? "9999", b.document, b.record.start
      )
    }
  }

  private var all: [DecodedMotion] { mentions.map(\.record) }

  /// Its Kamerstuk id, or nil.
  package var target: String? { all.lazy.compactMap(\.target).first }
  /// The label that its own text or the first mention gives.
  package var label: String { mentions.first?.record.label ?? "motie" }
  /// Those who moved it, from the mention that names most of them.
  package var submitters: [DecodedPerson] {
    mentions.first.map { $0.isOwn && !$0.record.submitters.isEmpty ? $0.record.submitters : [] }
      .flatMap { $0.isEmpty ? nil : $0 }
      ?? all.map(\.submitters).max { $0.count < $1.count } ?? []
  }
  /// Whether a mention says "c.s.".
  package var etAl: Bool { all.contains(where: \.etAl) }
  /// What it is about.
  package var subject: String? {
    all.lazy.compactMap(\.subject).first ?? all.lazy.compactMap(\.request).first
  }
  /// When it was put forward.
  package var date: String? {
    all.lazy.compactMap(\.date).first ?? mentions.lazy.compactMap(\.date).first
  }
  /// The latest status that a document gives; "submitted" only where there is no other.
  package var status: String? {
    let known = all.compactMap(\.status)
    return known.last { $0 != "submitted" } ?? known.last
  }
  /// What the letters say was done with it, the latest first.
  package var execution: String? { all.reversed().lazy.compactMap(\.execution).first }
  /// The mentions that answer it.
  package var answers: [Mention] { mentions.filter(\.isAnswer) }
}

extension MotionRow.Mention {
  /// Whether the document is the motion itself.
  package var isOwn: Bool {
    guard let target = record.target else { return false }
    return target.lowercased() == document.lowercased()
  }

  /// Whether the document answers the motion.
  package var isAnswer: Bool { !isOwn && (!record.response.isEmpty || record.execution != nil) }
}
