internal import Kamerstukken

/// A block that the head of a document makes.
struct HeadBlock {
  /// What it is.
  var kind: Block.Kind
  /// Its lines in order, joined to one paragraph.
  var lines: [Int]
  /// Where the words begin in the first line, and end in it where the line holds more; nil for the whole line.
  var firstRange: Range<Int>?
}

/// What the head of a document says. Every field is nil or empty where the head is silent.
struct DocumentHead {
  /// The blocks of the head in order.
  var blocks: [HeadBlock] = []
  var dossiers: [Dossier] = []
  var number: String?
  var title: String?
  var date: CalendarDate?
  var year: String?
  var submitted: CalendarDate?
  var people: [Signatory] = []
  var kind: DocumentKind?
  var chamber: Chamber?

  /// Whether somebody is addressed.
  var isAddressed: Bool { people.contains { $0.role == .addressee } }

  /// Adds a block of some lines.
  mutating func add(_ kind: Block.Kind, _ lines: [Int], from firstRange: Range<Int>? = nil) {
    blocks.append(HeadBlock(kind: kind, lines: lines, firstRange: firstRange))
  }
}
