/// The words of a text as an index sees them: for queries and highlights.
public enum Analyzer {
  /// Positions left free between two texts of one field, which count in its length.
  public static let valueGap = 8

  /// A word of a text.
  public struct Word: Sendable, Hashable {
    /// The word folded (and stemmed, if asked for).
    public let term: String
    /// Where it stands: byte offsets into the text's UTF-8.
    public let range: Range<Int>
  }

  /// Cuts a text into words: runs of Unicode letters and decimal digits, lower-cased, diacritics folded.
  public static func words(of text: String, stemmed: Bool = false) -> [Word] {
    let list = TokenList()
    let stemmer = stemmed ? Stemmer() : nil
    var text = text
    return text.withUTF8 { bytes in
      list.read(UnsafeRawBufferPointer(bytes))
      return (0..<list.count).map { index in
        let token = list.tokens[index]
        let folded = list.bytes(index)
        let term = stemmer?.stem(folded) ?? folded
        return Word(
          term: String(decoding: term, as: UTF8.self),
          range: Int(token.sourceStart)..<Int(token.sourceEnd))
      }
    }
  }
}
