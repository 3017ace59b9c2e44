internal import Kamerstukken

extension LetterIndexer {
  /// How many records of each kind a document has.
  struct Counts: Sendable, Equatable {
    var motions = 0
    var commitments = 0
    var figures = 0
    var references = 0

    init() {}

    init(_ records: Records) {
      motions = records.motions.count
      commitments = records.commitments.count
      figures = records.figures.count
      references = records.references.count
    }

    var total: Int { motions + commitments + figures + references }

    /// Four times 16 bits.
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

    /// The letter and the number of each kind.
    var byLetter: [(letter: Character, count: Int)] {
      [("m", motions), ("c", commitments), ("f", figures), ("r", references)]
    }
  }
}
