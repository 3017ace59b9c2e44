/// The words of an office as printed, folded, one behind the other.
struct FoldedWords {
  /// A word of the print.
  struct Word {
    /// Where its folded letters begin.
    var start: Int
    /// "Minister-President,".
    var endsInComma: Bool
    /// A dash or a hyphen alone.
    var isDash: Bool
  }

  /// The words in their order.
  private(set) var words: [Word] = []
  private var folded: [UInt8] = []

  /// Cuts UTF-8 at spaces, hard ones too, and line ends.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < text.count {
      let isHard = text[index] == 0xC2 && index + 1 < text.count && text[index + 1] == 0xA0
      if isHard || text[index] == 0x20 || text[index] == 0x0A {
        add(UnsafeBufferPointer(rebasing: text[start..<index]))
        start = index + (isHard ? 2 : 1)
        index = start
      } else {
        index += 1
      }
    }
    add(UnsafeBufferPointer(rebasing: text[start...]))
  }

  private mutating func add(_ word: UnsafeBufferPointer<UInt8>) {
    guard let last = word.last else { return }
    words.append(
      Word(
        start: folded.count, endsInComma: last == 0x2C,
        isDash: last == 0x2D && word.count == 1 || word.elementsEqual("–".utf8)))
    NameFolding.append(word, to: &folded)
  }

  /// The folded letters of a word.
  subscript(word: Int) -> ArraySlice<UInt8> { self[word..<word + 1] }

  /// The folded letters of some words.
  subscript(range: Range<Int>) -> ArraySlice<UInt8> {
    let end = range.upperBound < words.count ? words[range.upperBound].start : folded.count
    return folded[words[range.lowerBound].start..<end]
  }
}
