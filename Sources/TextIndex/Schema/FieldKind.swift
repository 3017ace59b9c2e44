/// What a field of an ``IndexSchema`` holds and how it can be asked.
public enum FieldKind: UInt8, Sendable, Hashable, CaseIterable {
  /// Running text, cut into folded tokens, with positions: term, phrase, NEAR, prefix, fuzzy, BM25.
  case text = 1
  /// As ``text``, with every token reduced by Snowball's Dutch stemmer: a word finds all words of its stem. It
  /// takes no value of its own: it is the twin of the text field that ``IndexSchema/Field/source`` names, whose
  /// postings it shares. Prefixes, misspellings and lists of terms are those of that field.
  case stemmed = 2
  /// Whole values, many per document, matched byte for byte: filters, facets, prefix, fuzzy.
  case keyword = 3
  /// One signed 64-bit integer per document, or none: ranges, sorting. Dates are stored as such.
  case integer = 4
}
