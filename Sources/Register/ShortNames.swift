/// Some names of at most eight letters, folded: each is a number, and a word of a text is looked up without a copy.
struct ShortNames: Sendable {
  private let numbers: [UInt64]

  /// Folds the words; those that are longer are left out.
  init(_ words: some Collection<String>) {
    numbers = words.compactMap { Self.number(NameFolding.fold($0)) }.sorted()
  }

  /// Whether a folded word is one of them.
  func contains(_ folded: some Collection<UInt8>) -> Bool {
    Self.number(folded).map(numbers.contains) ?? false
  }

  private static func number(_ folded: some Collection<UInt8>) -> UInt64? {
    guard !folded.isEmpty, folded.count <= 8 else { return nil }
    return folded.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
