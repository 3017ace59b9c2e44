internal import Kamerstukken
internal import TextIndex

/// What all entries of a document have: where they stand, and the values by which they are filtered.
struct EntryTemplate {
  private typealias Field = EntrySchema.Field

  /// Identifier of the document, in lower case.
  let id: String
  private let order: UInt64
  private let date: Int64?
  private let shared: IndexDocument
  private let sentenceShared: IndexDocument

  /// The letters that stand for the types of records in the ids of entries.
  static let letters: [(type: RecordType, letter: Character)] = [
    (.motion, "m"), (.commitment, "c"), (.figure, "f"), (.reference, "r"),
  ]

  /// What the ids of the records of each type begin with, and those of the sentences: "kst-1-2#f".
  private let prefixes: [(type: RecordType, prefix: String)]
  private let sentencePrefix: String

  init(_ document: Document) {
    let id = document.id.lowercased()
    self.id = id
    prefixes = Self.letters.map { ($0.type, "\(id)#\($0.letter)") }
    sentencePrefix = "\(id)#s"
    order = Self.order(of: document)
    date = document.date.map { Int64($0.dayNumber) }
    var shared = IndexDocument(id: id)
    shared.addKeyword(Field.document, id)
    sentenceShared = shared
    shared.addKeyword(Field.kind, document.kind.rawValue)
    for dossier in document.dossiers {
      shared.addKeyword(Field.dossier, dossier.number.lowercased())
      if let suffix = dossier.suffix {
        shared.addKeyword(Field.dossier, "\(dossier.number)-\(suffix)".lowercased())
      }
    }
    self.shared = shared
  }

  /// The entry of the document.
  func document(stored: [UInt8]) -> IndexDocument {
    var entry = shared
    entry.order = order
    entry.stored = stored
    entry.addKeyword(Field.type, RecordType.document.rawValue)
    if let date { entry.setInteger(Field.date, date) }
    return entry
  }

  /// The entry of the record `number` of a type, which is number `ordinal` of all entries of the document. A
  /// motion has a date of its own.
  func entry(
    _ type: RecordType, _ number: Int, at ordinal: Int, group: UInt8, stored: [UInt8]
  ) -> IndexDocument {
    var entry = shared
    entry.id = Self.id(prefixes.first { $0.type == type }?.prefix ?? id, number)
    entry.order = place(ordinal)
    entry.storedGroup = group
    entry.stored = stored
    entry.addKeyword(Field.type, type.rawValue)
    if type != .motion, let date { entry.setInteger(Field.date, date) }
    return entry
  }

  /// The entry of the sentence `number`, and the value by which its figures and references name it.
  func sentence(
    _ number: Int, at ordinal: Int, words: Range<Int>
  ) -> (entry: IndexDocument, place: Int64) {
    var entry = sentenceShared
    entry.id = Self.id(sentencePrefix, number)
    entry.order = place(ordinal)
    entry.storedGroup = EntrySchema.StoredGroup.mentions
    entry.addKeyword(Field.type, EntrySchema.InnerType.sentence)
    entry.addQuote(Field.body, words)
    let place = Self.hash(entry.id)
    entry.setInteger(Field.sentence, place)
    return (entry, place)
  }

  /// Interpolation would take three times as long, for a million entries.
  private static func id(_ prefix: String, _ number: Int) -> String {
    var id = prefix
    id.reserveCapacity(prefix.utf8.count + 8)
    id += String(number)
    return id
  }

  /// FNV-1a, 64 bits.
  static func hash(_ text: String) -> Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int64(bitPattern: hash)
  }

  /// Behind the document: 12 bits are left for its records.
  private func place(_ ordinal: Int) -> UInt64 { order &+ UInt64(min(ordinal, 4095)) }

  /// Where a document stands in the index: by dossier, addition and number, so that papers of one dossier
  /// are neighbours; a document without a number by its identifier, so that its records stay together. 12 bits
  /// are left for those.
  private static func order(of document: Document) -> UInt64 {
    let dossier = UInt64(document.dossiers.first?.number.filter(\.isNumber).suffix(6) ?? "") ?? 0
    guard dossier > 0, let printed = document.number,
      let number = UInt64(printed.filter(\.isNumber).suffix(5))
    else {
      let own = UInt64(bitPattern: hash(document.id.lowercased()))
      return dossier << 44 | (own & 0xFFFF_FFFF) << 12
    }
    var suffix: UInt64 = 0
    for byte in document.dossiers.first?.suffix?.utf8.prefix(4) ?? "".utf8.prefix(0) {
      suffix = (suffix &* 31 &+ UInt64(byte)) & 0xFFF
    }
    return dossier << 44 | suffix << 32 | (number & 0xFFFFF) << 12
  }
}
