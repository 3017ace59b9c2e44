internal import TextIndex

/// The fields of an index of letters.
///
/// An index holds entries of several types: documents, the records found in them, and the source files
/// they came from.
package enum EntrySchema {
  /// A field and whether it is text, a set of values, or a number.
  package enum Field {
    /// Title of a document; subject of a motion.
    package static let title = "title"
    /// The same, stemmed.
    package static let titleStem = "title.stem"
    /// The text of a document; the words of a motion or commitment; a sentence with figures or references.
    package static let body = "body"
    /// The same, stemmed.
    package static let bodyStem = "body.stem"
    /// "jeugdwerk" where the text has "jeugd- en jongerenwerk".
    package static let suspended = "suspended"

    /// What the entry is: a `RecordType`, `sentence` or `source`.
    package static let type = "type"
    /// Identifier of the document, in lower case.
    package static let document = "document"
    /// `DocumentKind` of the document.
    package static let kind = "kind"
    /// Dossiers, with and without the addition: `36200`, `36200-xv`.
    package static let dossier = "dossier"
    /// Keys of the members who move, ask or request.
    package static let member = "member"
    /// Surnames, folded, of those who could not be told.
    package static let surname = "surname"
    /// Parties as printed, folded.
    package static let party = "party"
    /// Status of a motion or commitment.
    package static let status = "status"
    /// Abbreviations of ministries, folded names of offices and of those who hold them.
    package static let office = "office"
    /// Unit of a figure, in lower case.
    package static let unit = "unit"
    /// Identifiers cited, in lower case.
    package static let cites = "cites"
    /// Relation of a reference.
    package static let relation = "relation"
    /// Kind of a reference.
    package static let referenceKind = "reference-kind"
    /// Identifier of the motion, or of the paper a commitment was made in, in lower case.
    package static let target = "target"
    /// `settled` for a mention that answers a motion, or says that it was rejected, withdrawn, superseded or
    /// has lapsed; `own` for the motion's own text.
    package static let answer = "answer"
    /// Strength of a commitment.
    package static let strength = "strength"
    /// Date as a day number (`CalendarDate.dayNumber`).
    package static let date = "date"
    /// Value of a figure, as `SortableNumber` maps it.
    package static let value = "value"
    /// Last day of a commitment's deadline, as a day number.
    package static let due = "due"
    /// How many records of each kind a document has (`LetterIndexer.Counts`).
    package static let counts = "counts"
    /// 64-bit hash of what a motion is one with: its target.
    package static let group = "group"
    /// Number of a sentence, which it shares with the figures and references in it.
    package static let sentence = "sentence"
  }

  /// What is stored together, so that listings do not unpack whole documents.
  enum StoredGroup {
    static let documents: UInt8 = 0
    /// Motions and commitments.
    static let statements: UInt8 = 1
    /// Figures, references and sentences, which store nothing: apart, so that they fill no block of the others.
    static let mentions: UInt8 = 2
    static let sources: UInt8 = 3
  }

  /// Entries that are none of the index's answers.
  enum InnerType {
    /// A sentence with figures or references, which are found by its words: those would else be indexed once for
    /// each.
    static let sentence = "sentence"
    /// A file that was read.
    static let source = "source"
  }

  /// The schema.
  static func make() throws -> IndexSchema {
    try IndexSchema([
      .text(Field.title), .stemmed(Field.titleStem, of: Field.title),
      .text(Field.body), .stemmed(Field.bodyStem, of: Field.body),
      .text(Field.suspended),
      .keyword(Field.type), .keyword(Field.document), .keyword(Field.kind),
      .keyword(Field.dossier), .keyword(Field.member), .keyword(Field.surname),
      .keyword(Field.party), .keyword(Field.status), .keyword(Field.office),
      .keyword(Field.unit), .keyword(Field.cites), .keyword(Field.relation),
      .keyword(Field.referenceKind), .keyword(Field.target), .keyword(Field.answer),
      .keyword(Field.strength),
      .integer(Field.date), .integer(Field.value), .integer(Field.due), .integer(Field.group),
      .integer(Field.counts), .integer(Field.sentence),
    ])
  }
}
