internal import Kamerstukken
internal import RecordJSON
internal import TextIndex

extension LetterIndexer {
  /// How many records of each kind a document has, and how many sentences of theirs are entries.
  struct Counts: Sendable, Equatable {
    var motions = 0
    var commitments = 0
    var figures = 0
    var references = 0
    var sentences = 0

    init() {}

    init(_ records: Records) {
      motions = records.motions.count
      commitments = records.commitments.count
      figures = records.figures.count
      references = records.references.count
    }

    /// Those of the entries of a document, its own among them.
    init(_ records: Records, entries: Int) {
      self.init(records)
      sentences = entries - 1 - motions - commitments - figures - references
    }

    /// Four times 16 bits; sentences are not counted.
    init(code: Int64) {
      motions = Int(code & 0xFFFF)
      commitments = Int(code >> 16 & 0xFFFF)
      figures = Int(code >> 32 & 0xFFFF)
      references = Int(code >> 48 & 0xFFFF)
    }

    var code: Int64 {
      Int64(min(motions, 0xFFFF)) | Int64(min(commitments, 0xFFFF)) << 16
        | Int64(min(figures, 0xFFFF)) << 32 | Int64(min(references, 0x7FFF)) << 48
    }

    /// Whether there may be more than a code can say.
    var mayBeMore: Bool { max(motions, commitments, figures) >= 0xFFFF || references >= 0x7FFF }

    /// The letter and the number of each kind.
    var byLetter: [(letter: Character, count: Int)] {
      [
        ("m", motions), ("c", commitments), ("f", figures), ("r", references), ("s", sentences),
      ]
    }

    static func -= (counts: inout Counts, other: Counts) {
      counts.motions -= other.motions
      counts.commitments -= other.commitments
      counts.figures -= other.figures
      counts.references -= other.references
      counts.sentences -= other.sentences
    }

    static func += (counts: inout Counts, other: Counts) {
      counts.motions += other.motions
      counts.commitments += other.commitments
      counts.figures += other.figures
      counts.references += other.references
      counts.sentences += other.sentences
    }
  }

  /// The file that an identifier of the index came from, as it was before this run.
  func holder(of id: String) throws -> DocumentClaims.Holder? {
    guard let before, let reference = try before.document(id: id) else { return nil }
    let source = try StoredHeader(of: reference, in: before).source
    return .init(
      path: source.path, isXML: source.format == SourceFile.Format.xml.rawValue, place: -1,
      counts: try counts(of: id, reference, before))
  }

  private func counts(
    of id: String, _ reference: DocumentReference, _ before: IndexReader
  ) throws -> Counts {
    func count(_ type: String) throws -> Int {
      try before.count(
        .and([.term(field: Field.type, text: type), .term(field: Field.document, text: id)]))
    }
    var counts = Counts(code: try before.integer(Field.counts, of: reference) ?? 0)
    if counts.mayBeMore {
      counts.motions = try count(RecordType.motion.rawValue)
      counts.commitments = try count(RecordType.commitment.rawValue)
      counts.figures = try count(RecordType.figure.rawValue)
      counts.references = try count(RecordType.reference.rawValue)
    }
    counts.sentences = try count(EntrySchema.InnerType.sentence)
    return counts
  }

  /// Deletes the entries of records and sentences that a document had and now has not.
  func removeSurplus(_ id: String, of old: Counts, but new: Counts) throws {
    for ((letter, old), (_, new)) in zip(old.byLetter, new.byLetter) where old > new {
      for number in new..<old { try writer.delete(id: "\(id)#\(letter)\(number)") }
    }
  }
}
