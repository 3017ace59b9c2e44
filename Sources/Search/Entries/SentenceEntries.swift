internal import TextIndex

/// The sentences of a document that have figures or references, each with one entry.
struct SentenceEntries {
  private let template: EntryTemplate
  /// By the bytes of the sentence, its first one in the upper half: no text has more than 2³¹.
  private var places: [Int: Int64] = [:]
  private var last: (range: Range<Int>, place: Int64)?

  init(_ template: EntryTemplate) { self.template = template }

  /// The value by which records name the sentence at a range of bytes; nil for an empty one. The first time its
  /// entry is added.
  mutating func place(of range: Range<Int>, _ entries: inout IndexBatch) -> Int64? {
    if range.isEmpty { return nil }
    if let last, last.range == range { return last.place }
    let key = range.lowerBound << 32 | range.upperBound
    if let known = places[key] { return known }
    let place = template.addSentence(places.count, words: range, to: &entries)
    places[key] = place
    last = (range, place)
    return place
  }
}
