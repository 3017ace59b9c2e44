/// What becomes of a hyphen at the end of a line.
enum HyphenFate: Equatable {
  /// The hyphen goes and the parts join: "facili-|teiten".
  case join
  /// The hyphen belongs to the word: "links-|extremisme".
  case keep
  /// The hyphen stands for a part that comes later, and a space follows: "jeugd-|en jongerendomein".
  case suspended
  /// The parts join with a diaeresis that the break made superfluous: "ge-|informeerd" is "geïnformeerd"; the letter in UTF-8.
  case joinDotted([UInt8])
}

/// Decides about hyphens at line ends, by the word list and the document's own words.
///
/// Source of the order of rules: the spelling rules of the Dutch Language Union on hyphens, and what papers print.
struct Hyphenation {
  private let text: UnsafeBufferPointer<UInt8>
  private var vocabulary: DocumentVocabulary?

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  /// Prefixes that take a hyphen before the word that follows.
  private static let prefixes: Set<String> = [
    "links", "rechts", "oud", "ex", "niet", "non", "vice", "adjunct", "interim", "aspirant",
    "kandidaat", "quasi", "pseudo", "semi", "chef", "pro", "bijna",
  ]
  /// Words behind a hyphen that stands for a part that comes later.
  private static let conjunctions: Set<String> = [
    "en", "of", "dan", "tot", "resp", "dus", "als", "respectievelijk", "maar", "noch",
  ]

  /// The fate of the hyphen between two parts; `left` without the hyphen, both UTF-8, as printed.
  mutating func fate(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> HyphenFate {
    guard !left.isEmpty, !right.isEmpty else { return .keep }
    let rightWord = String(decoding: right, as: UTF8.self).lowercased()
    if Self.conjunctions.contains(rightWord) { return .suspended }
    let isRightCapital = right.first.map { $0.isUpper || $0.isDigit } ?? false
    let lastPart = left.split(separator: 0x2D).last.map { Array($0) } ?? Array(left)
    // "PKI-consortium", "CO2-heffing", "e-mail", "20-jarige".
    if lastPart.allSatisfy({ $0.isUpper || $0.isDigit || $0 >= 0x80 })
      && lastPart.contains(where: { $0 < 0x80 })
      || lastPart.count == 1 || lastPart.contains(where: \.isDigit)
    {
      return isAllCapitals(left) && isAllCapitals(right) && !isRightDigit(right)
        ? capitals(left, right) : .keep
    }
    if isRightCapital {
      return isAllCapitals(left) && isAllCapitals(right) ? capitals(left, right) : .keep
    }
    let joined = Array(left) + Array(right)
    let hyphened = Array(left) + [0x2D] + Array(right)
    if vocabulary == nil { vocabulary = DocumentVocabulary(text) }
    let words = DutchWords.shared
    let foldedJoined = DutchWords.folded(joined)
    let foldedHyphened = DutchWords.folded(hyphened)
    let hasJoined = vocabulary?.contains(joined) == true
    let hasHyphened = vocabulary?.contains(hyphened) == true
    if hasHyphened != hasJoined { return hasJoined ? .join : .keep }
    if let foldedHyphened, words.lists(foldedHyphened) { return .keep }
    if let foldedJoined, words.lists(foldedJoined) { return .join }
    let foldedLast = DutchWords.folded(lastPart)
    let isLeftWord = foldedLast.map { words.knows($0) } ?? false
    let isRightWord = DutchWords.folded(right).map { words.knows($0) } ?? false
    if let leftWord = foldedLast.map({ String(decoding: $0, as: UTF8.self) }),
      Self.prefixes.contains(leftWord), isRightWord
    {
      return .keep
    }
    if let last = foldedLast?.last, let first = right.first, Self.clash(last, first) {
      if let dotted = Self.dotted(first), let foldedRight = DutchWords.folded(right),
        let foldedJoined,
        let lastJoined = foldedLast,
        words.knows(lastJoined + [dotted.latin] + foldedRight.dropFirst()),
        !words.lists(foldedJoined)
      {
        return .joinDotted(dotted.utf8)
      }
      if isLeftWord && isRightWord { return .keep }
    }
    // A name before a word: "Tozo-|lening"; but "Regeerak-|koord" is a word broken.
    if let first = lastPart.first, first.isUpper, !isLeftWord, isRightWord, right.count >= 4,
      !(foldedJoined.map { words.knows($0) } ?? true), !endsInPartialWord(foldedLast)
    {
      return .keep
    }
    return .join
  }

  private func isRightDigit(_ right: ArraySlice<UInt8>) -> Bool { right.first?.isDigit ?? false }

  /// Words in capitals, in headings: "VEREENIGDE NEDER-|LANDEN".
  private func capitals(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> HyphenFate {
    guard let joined = DutchWords.folded(Array(left) + Array(right)) else { return .keep }
    return left.count > 1 && DutchWords.shared.knows(joined) ? .join : .keep
  }

  private func isAllCapitals(_ word: ArraySlice<UInt8>) -> Bool {
    word.allSatisfy { $0.isUpper || $0 >= 0x80 }
  }

  /// Whether a fragment begins a listed word and ends within another: then it is no name. "rijksop" of "rijksopleidingsinstituut".
  private func endsInPartialWord(_ fragment: [UInt8]?) -> Bool {
    guard let fragment, fragment.count >= 6 else { return false }
    let words = DutchWords.shared
    for cut in 4..<fragment.count - 1 where words.lists(fragment[..<cut]) { return true }
    return false
  }

  /// Vowels that would be read as one sound if they stood together.
  static func clash(_ a: UInt8, _ b: UInt8) -> Bool {
    switch (a, b) {
    case (0x61, 0x61), (0x61, 0x65), (0x61, 0x69), (0x61, 0x75), (0x65, 0x65), (0x65, 0x69),
      (0x65, 0x75),
      (0x69, 0x65), (0x69, 0x69), (0x69, 0x6A), (0x6F, 0x65), (0x6F, 0x69), (0x6F, 0x6F),
      (0x6F, 0x75),
      (0x75, 0x69), (0x75, 0x75):
      true
    default: false
    }
  }

  /// A vowel with a diaeresis, in Latin-1 and UTF-8.
  private static func dotted(_ vowel: UInt8) -> (latin: UInt8, utf8: [UInt8])? {
    switch vowel {
    case 0x65: (0xEB, [0xC3, 0xAB])
    case 0x69: (0xEF, [0xC3, 0xAF])
    case 0x6F: (0xF6, [0xC3, 0xB6])
    case 0x75: (0xFC, [0xC3, 0xBC])
    default: nil
    }
  }
}
