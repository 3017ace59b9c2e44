internal import Kamerstukken
internal import Tables

/// The motion or amendment that a document is.
struct OwnMotionReader {
  let cursor: MotionCursor
  let scanner: MotionMentionScanner
  let references: [Reference]

  /// Adds it to the registry; the tokens up to the end of its title.
  func add(_ text: MotionText?, to registry: inout MotionRegistry) -> Range<Int> {
    let document = cursor.analysis.document
    let title = title(before: text?.tokens.lowerBound)
    guard let first = title ?? text?.tokens else { return 0..<0 }
    let mention = titleMention(in: first)
    let range = cursor.tokens.range(first.lowerBound, through: first.upperBound - 1)
    var motion = Motion(
      label: mention?.label ?? (document.kind == .amendment ? "amendement" : "motie"),
      span: cursor.analysis.span(
        range, rule: document.kind == .amendment ? "own-amendment" : "own-motion"))
    let signed = document.signatories.filter { $0.role == .submitter }
    if signed.isEmpty {
      motion.submitters = (mention?.submitters ?? []).map {
        // The names of a title in capitals get small letters.
        PrintedPerson(name: Surname.spelled($0.name), party: $0.party)
      }
    } else {
      motion.submitters = signed.compactMap { signatory in
        signatory.name.map { PrintedPerson(name: $0, party: signatory.party) }
      }
    }
    motion.etAl = mention?.etAl ?? false
    if let text {
      motion.considerations = text.considerations
      motion.requests = text.requests
      motion.declares = text.declares
    }
    motion.target =
      document.id.hasPrefix("local-")
      ? document.number.flatMap { scanner.ownPaper($0) } : document.id
    motion.date = document.date
    motion.status = .submitted
    motion.statusDate = document.date
    _ = registry.add(motion, at: first, isOwn: true)
    return first
  }

  /// The tokens of the title: the first block before the text that begins with "MOTIE" or a stage of one.
  private func title(before limit: Int?) -> Range<Int>? {
    let document = cursor.analysis.document
    for block in document.blocks.prefix(60) {
      let tokens = cursor.tokens(of: block.range)
      guard !tokens.isEmpty else { continue }
      if let limit, tokens.lowerBound >= limit { break }
      var noun = tokens.lowerBound
      while noun < tokens.upperBound, noun - tokens.lowerBound < 4,
        cursor.roles(noun).contains(.stage)
      { noun += 1 }
      guard cursor.roles(noun).hasNoun, noun < tokens.upperBound else { continue }
      return tokens
    }
    return nil
  }

  /// The title read as a mention.
  private func titleMention(in tokens: Range<Int>) -> MotionMention? {
    var noun = tokens.lowerBound
    while noun < tokens.upperBound, !cursor.roles(noun).hasNoun { noun += 1 }
    return scanner.read(at: noun).first
  }
}
