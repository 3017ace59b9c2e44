/// Times that stand where a subject might.
extension OccasionReader {
  /// Whether a preposition introduces an occasion: "tijdens het debat", "de toezegging uit het WGO".
  func opens(_ start: Int, isPaper: Bool) -> Bool {
    government.classes(start).contains(.during) || !isPaper && tokens.words[start] == Self.uit
  }

  private static let uit = Vocabulary.shared["uit"]

  /// The token behind "van november vorig jaar", "van vorig jaar", "van afgelopen voorjaar": a time without a day.
  func time(at start: Int) -> Int? {
    guard start < tokens.count, tokens.words[start] == Self.van else { return nil }
    var index = start + 1
    if let month = dates.month(at: index) { index = month.tokens.upperBound }
    if index + 1 < tokens.count, Self.which.contains(tokens.words[index]),
      Self.spans.contains(tokens.words[index + 1])
    {
      index += 2
    }
    return index > start + 1 ? index : nil
  }

  static let timeWords = ["vorig", "vorige", "dit", "afgelopen", "deze"]
  static let spanWords = [
    "jaar", "week", "maand", "voorjaar", "najaar", "zomer", "herfst", "winter",
  ]
  private static let which = WordSet(timeWords)
  private static let spans = WordSet(spanWords)
}
