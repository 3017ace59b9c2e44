internal import Kamerstukken
internal import TextIndex

/// What all entries of a document have: where they stand, and the values by which they are filtered.
struct EntryTemplate {
  private typealias Field = EntrySchema.Field

  private let order: UInt64
  private let date: Int64?
  /// What the ids of the records of each type begin with, and those of the sentences: "kst-1-2#f".
  private let prefixes: [(type: RecordType, prefix: [UInt8])]
  private let sentencePrefix: [UInt8]
  /// Values of the entry of the document that all entries have, and those that sentences have.
  private let shared: IndexBatch.Mark
  private let sharedBySentences: IndexBatch.Mark

  /// The letters that stand for the types of records in the ids of entries.
  static let letters: [(type: RecordType, letter: Character)] = [
    (.motion, "m"), (.commitment, "c"), (.figure, "f"), (.reference, "r"),
  ]

  /// Begins the entry of a document, the first of its entries.
  init(_ document: Document, in entries: inout IndexBatch) {
    let id = document.id.lowercased()
    prefixes = Self.letters.map { ($0.type, Array("\(id)#\($0.letter)".utf8)) }
    sentencePrefix = Array("\(id)#s".utf8)
    order = Self.order(of: document)
    date = document.date.map { Int64($0.dayNumber) }
    entries.begin(id: id, order: order, storedGroup: EntrySchema.StoredGroup.documents)
    entries.addKeyword(Field.document, id)
    sharedBySentences = entries.mark
    entries.addKeyword(Field.kind, document.kind.rawValue)
    for dossier in document.dossiers {
      entries.addKeyword(Field.dossier, dossier.number.lowercased())
      if let suffix = dossier.suffix {
        entries.addKeyword(Field.dossier, "\(dossier.number)-\(suffix)".lowercased())
      }
    }
    shared = entries.mark
    entries.addKeyword(Field.type, RecordType.document.rawValue)
    if let date { entries.setInteger(Field.date, date) }
  }

  /// Begins the entry of the record `number` of a type. A motion has a date of its own.
  func begin(_ type: RecordType, _ number: Int, in entries: inout IndexBatch) {
    let isMention = type == .figure || type == .reference
    entries.begin(
      id: prefixes.first { $0.type == type }?.prefix ?? [], number: number,
      order: place(entries.count),
      storedGroup: isMention
        ? EntrySchema.StoredGroup.mentions : EntrySchema.StoredGroup.statements)
    entries.addMarked(shared)
    entries.addKeyword(Field.type, type.rawValue)
    if type != .motion, let date { entries.setInteger(Field.date, date) }
  }

  /// Adds the entry of the sentence `number`, and gives the value by which its figures and references name it.
  func addSentence(_ number: Int, words: Range<Int>, to entries: inout IndexBatch) -> Int64 {
    entries.begin(
      id: sentencePrefix, number: number, order: place(entries.count),
      storedGroup: EntrySchema.StoredGroup.mentions)
    let place = Self.hash(entries.id)
    entries.addMarked(sharedBySentences)
    entries.addKeyword(Field.type, EntrySchema.InnerType.sentence)
    entries.addQuote(Field.body, words)
    entries.setInteger(Field.sentence, place)
    return place
  }

  /// FNV-1a, 64 bits.
  static func hash(_ bytes: some Sequence<UInt8>) -> Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
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
      let own = UInt64(bitPattern: hash(document.id.lowercased().utf8))
      return dossier << 44 | (own & 0xFFFF_FFFF) << 12
    }
    var suffix: UInt64 = 0
    for byte in document.dossiers.first?.suffix?.utf8.prefix(4) ?? "".utf8.prefix(0) {
      suffix = (suffix &* 31 &+ UInt64(byte)) & 0xFFF
    }
    return dossier << 44 | suffix << 32 | (number & 0xFFFFF) << 12
  }
}
