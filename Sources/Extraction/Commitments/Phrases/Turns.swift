internal import Kamerstukken

/// Who speaks where in a debate: "Minister De Jonge:", "De heer Van Raak (SP):", "De voorzitter:".
struct Turns {
  /// Who speaks.
  enum Speaker: Equatable {
    case chair
    case member
    /// The office ("Minister") and the name ("De Jonge") as printed.
    case government(office: String, name: String?)
  }

  /// Byte offsets at which turns begin, increasing.
  private(set) var starts: [Int] = []
  /// Who speaks from there.
  private(set) var speakers: [Speaker] = []

  private static let voorzitter = Vocabulary.shared["voorzitter"]

  /// Finds the turns of a document: from its markup, else from the words before a colon. Documents other than
  /// debates and reports have none.
  init(_ analysis: Analysis, government: GovernmentPhraseReader) {
    let kind = analysis.document.kind
    guard kind == .debate || kind == .report || kind == .other else { return }
    let tokens = analysis.tokens
    var next = 0
    while let colon = Self.colon(in: tokens, from: next) {
      next = colon + 1
      guard tokens.isGlued(colon), Self.mayEndName(colon - 1, tokens, government) else { continue }
      if let (start, speaker) = Self.speaker(before: colon, tokens, government, analysis) {
        starts.append(Int(tokens.starts[start]))
        speakers.append(speaker)
      }
    }
    addMarked(analysis.document)
    // Two turns at least, of two kinds, make a debate; a part of one may have a single speaker of the government.
    if kind != .debate, !(speakers.contains(.chair) && speakers.count > 2),
      kind != .other || !hasGovernment || !isSpoken(analysis)
    {
      starts = []
      speakers = []
    }
    if starts.isEmpty, kind == .report { addReaction(analysis, government) }
  }

  private static func colon(in tokens: Tokens, from start: Int) -> Int? {
    tokens.words.withUnsafeBufferPointer { words in
      var index = start
      while index < words.count {
        if words[index] == 0x3A { return index }
        index += 1
      }
      return nil
    }
  }

  /// The part of a report of a written consultation in which the government answers: from "II Reactie van de
  /// Staatssecretaris" on. Its office is the longer one that is printed before, if one is.
  private mutating func addReaction(_ analysis: Analysis, _ government: GovernmentPhraseReader) {
    let tokens = analysis.tokens
    for block in analysis.document.blocks where block.kind == .heading || block.kind == .paragraph {
      guard block.range.count < 160 else { continue }
      let first = tokens.first(atOrAfter: block.range.lowerBound)
      let end = tokens.first(atOrAfter: block.range.upperBound)
      guard first < end, tokens.words[end - 1] != 0x2E, tokens.words[end - 1] != 0x3A,
        let word = (first..<min(first + 4, end)).first(where: {
          Self.reactions.contains(tokens.words[$0])
        }),
        let from = (word + 1..<max(word + 1, min(word + 6, end))).first(where: {
          tokens.words[$0] == Self.van
        }), let phrase = government.phrase(at: from + 1),
        phrase.kind == .office || phrase.kind == .cabinet, phrase.office.upperBound <= end
      else { continue }
      let office = Self.fullOffice(phrase, before: first, tokens, government) ?? phrase
      let words = { (range: Range<Int>) in
        analysis.string(tokens.range(range.lowerBound, through: range.upperBound - 1))
      }
      starts.append(block.range.lowerBound)
      speakers.append(.government(office: words(office.office), name: nil))
    }
  }

  /// "Staatssecretaris van Economische Zaken en Klimaat" before "Reactie van de Staatssecretaris".
  private static func fullOffice(
    _ short: GovernmentPhrase, before limit: Int, _ tokens: Tokens,
    _ government: GovernmentPhraseReader
  ) -> GovernmentPhrase? {
    guard short.kind == .office, short.office.count == 1 else { return nil }
    let word = tokens.words[short.office.lowerBound]
    for index in 0..<min(limit, 600) where tokens.words[index] == word && index > 0 {
      if let phrase = government.phrase(at: index - 1) ?? government.phrase(at: index),
        phrase.kind == .office, phrase.office.lowerBound == index, phrase.office.count > 1
      {
        return phrase
      }
    }
    return nil
  }

  private static let van = Vocabulary.shared["van"]
  private static let reactions = WordSet(reactionWords)

  /// Words the vocabulary must have.
  static let reactionWords = ["reactie", "antwoord", "antwoorden", "beantwoording"]

  /// Whether anyone is named.
  var isEmpty: Bool { starts.isEmpty }

  /// Whether a member or the chair speaks as well, or a turn begins a block: not "Stas: Staatssecretaris VI: Vervoer".
  private func isSpoken(_ analysis: Analysis) -> Bool {
    speakers.contains { $0 == .chair || $0 == .member }
      || starts.contains { start in
        analysis.block(at: start).map {
          analysis.document.blocks[$0].range.lowerBound == start
        } ?? false
      }
  }

  /// Whether someone of the government speaks under a name.
  var hasGovernment: Bool {
    speakers.contains { if case .government(_, .some) = $0 { true } else { false } }
  }

  /// Who speaks at a byte offset, or nil before the first turn.
  func speaker(at offset: Int) -> Speaker? {
    let count = count(upTo: offset)
    return count == 0 ? nil : speakers[count - 1]
  }

  /// The byte offset at which the turn at an offset begins, or nil before the first.
  func start(at offset: Int) -> Int? {
    let count = count(upTo: offset)
    return count == 0 ? nil : starts[count - 1]
  }

  /// The byte offset at which the next turn begins.
  func end(at offset: Int) -> Int {
    let count = count(upTo: offset)
    return count < starts.count ? starts[count] : Int.max
  }

  /// How many turns begin at or before a byte offset. O(log n).
  private func count(upTo offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Adds the turns that only the markup tells: a `woordvoerder` of VLOS whose words do not begin with the name.
  private mutating func addMarked(_ document: Document) {
    var all = Array(zip(starts, speakers))
    var before = 0
    var next = 0
    for mark in document.marks where mark.kind == .turn {
      defer { before = max(before, mark.range.upperBound) }
      while next < starts.count, starts[next] < before { next += 1 }
      if next < starts.count, starts[next] <= mark.range.lowerBound { continue }
      guard let value = mark.value, let speaker = Self.speaker(named: value) else { continue }
      all.append((mark.range.lowerBound, speaker))
    }
    guard all.count > starts.count else { return }
    all.sort { $0.0 < $1.0 }
    starts = all.map(\.0)
    speakers = all.map(\.1)
  }

  /// Who a line names: "De voorzitter", "Staatssecretaris De Wit", "Mevrouw Jansen (SP)".
  private static func speaker(named line: String) -> Speaker? {
    let words = line.split(separator: " ")
    guard let first = words.first?.lowercased() else { return nil }
    if words.last?.lowercased() == "voorzitter" { return .chair }
    for office in ["minister", "staatssecretaris", "minister-president"] where first == office {
      return .government(
        office: String(words[0]),
        name: words.count > 1 ? words.dropFirst().joined(separator: " ") : nil)
    }
    return .member
  }

  /// Whether a speaker's name may end with a token: with a name, an office or the bracket behind a party.
  private static func mayEndName(
    _ index: Int, _ tokens: Tokens, _ government: GovernmentPhraseReader
  ) -> Bool {
    switch tokens.shapes[index] {
    case .lower: tokens.words[index] == voorzitter || government.classes(index).contains(.office)
    case .sign: tokens.words[index] == 0x29
    case .number: false
    default: true
    }
  }

  /// The speaker whose name ends before a colon, with the first token of it.
  private static func speaker(
    before colon: Int, _ tokens: Tokens, _ government: GovernmentPhraseReader, _ analysis: Analysis
  ) -> (Int, Speaker)? {
    for start in stride(from: colon - 1, through: max(0, colon - 12), by: -1) {
      if start > 0, tokens.words[start] == 0x2E || tokens.words[start] == 0x3A,
        start < colon - 6
      {
        return nil
      }
      if tokens.words[start] == voorzitter, start == colon - 1 { return (start, .chair) }
      guard tokens.shapes[start] == .capitalised else { continue }
      if let phrase = government.phrase(at: start), phrase.kind == .office,
        phrase.tokens.upperBound == colon
      {
        let text = analysis.document.text
        return (
          start,
          .government(
            office: text.string(
              tokens.range(phrase.office.lowerBound, through: phrase.office.upperBound - 1)),
            name: phrase.name.map {
              text.string(tokens.range($0.lowerBound, through: $0.upperBound - 1))
            })
        )
      }
      if let members = government.members(at: start),
        members.tokens.upperBound == colon
      {
        return (start, .member)
      }
    }
    return nil
  }
}
