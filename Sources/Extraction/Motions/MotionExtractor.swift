internal import Kamerstukken
internal import Register

/// Finds the motions of a document: its own, those moved in it, those it deals with or cites.
struct MotionExtractor {
  /// The people of parliament.
  var register: Register = .shared

  /// The motions, by start, then end.
  func motions(in analysis: Analysis, references: [Reference]) -> [Motion] {
    let cursor = MotionCursor(analysis)
    let texts = texts(cursor)
    let scanner = MotionMentionScanner(cursor, references: references, register: register)
    let kind = analysis.document.kind
    let isDebate = kind != .motion && kind != .amendment && (!texts.isEmpty || kind == .debate)
    // In a debate many motions are spoken of in turn: only a near one is "deze motie".
    var registry = MotionRegistry(reach: isDebate ? 500 : Int.max)
    var mentions: [MotionMention]
    if kind == .motion || kind == .amendment {
      let own = OwnMotionReader(cursor: cursor, scanner: scanner, references: references)
      let text = texts.first ?? (kind == .motion ? MotionTextReader(cursor).headlessText() : nil)
      let title = own.add(text, to: &registry)
      mentions = scanner.mentions().filter {
        !title.overlaps($0.tokens) && $0.tokens.lowerBound >= title.upperBound
      }
      LetterMotions(cursor: cursor, scanner: scanner, isLetter: false).take(
        mentions, into: &registry)
    } else if isDebate {
      mentions = scanner.mentions()
      DebateMotions(cursor: cursor, scanner: scanner, texts: texts).take(mentions, into: &registry)
    } else {
      mentions = scanner.mentions()
      LetterMotions(cursor: cursor, scanner: scanner, isLetter: true).take(
        mentions, into: &registry)
    }
    return registry.entries.map { entry in
      var motion = entry.motion
      motion.mentions = places(of: motion.mentions, analysis.document.text)
      return motion
    }.sorted {
      ($0.span.range.lowerBound, $0.span.range.upperBound)
        < ($1.span.range.lowerBound, $1.span.range.upperBound)
    }
  }

  /// The mentions in order, one for each line of the source: "De motie-X is aangenomen. Deze motie …" on one line is
  /// one place; in a text without line ends what stands close together is.
  private func places(of mentions: [Int], _ text: DocumentText) -> [Int] {
    var last: (line: Int, offset: Int)?
    return mentions.sorted().filter { offset in
      let line = text.line(at: offset)
      if let last, line == last.line, offset - last.offset < Self.lineLength { return false }
      last = (line, offset)
      return true
    }
  }

  /// The words at which a motion, or what is said of one, is found: "motie", and "Kamer" in "De Kamer, gehoord".
  static let words: [Vocabulary.WordID] = MotionWords.shared.nouns + [Vocabulary.shared["kamer"]]

  /// More bytes than a printed line holds.
  private static let lineLength = 200

  /// The texts of motions ("De Kamer, gehoord de beraadslaging, …") in the document.
  private func texts(_ cursor: MotionCursor) -> [MotionText] {
    let reader = MotionTextReader(cursor)
    var texts: [MotionText] = []
    var walk = TokenWalk(cursor.tokens, for: .motion)
    var from = 1
    while let house = walk.next(from: from) {
      from = house + 1
      guard cursor.sign(house + 1, 0x2C), let text = reader.text(at: house - 1) else { continue }
      texts.append(text)
      from = text.tokens.upperBound + 1
    }
    return texts
  }
}
