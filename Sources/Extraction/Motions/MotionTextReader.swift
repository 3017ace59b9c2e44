internal import Kamerstukken

/// Reads the text of motions, wherever it stands: in a motion's own paper, in a debate, on one line.
struct MotionTextReader {
  private let cursor: MotionCursor
  private let offices: OfficeScanner

  /// The longest text of a motion that is believed, in tokens.
  private static let longest = 5000

  init(_ cursor: MotionCursor) {
    self.cursor = cursor
    offices = OfficeScanner(cursor.analysis)
  }

  /// What a clause does.
  private enum Opener: Equatable {
    case consideration, asks, declares, decides
    /// "gehoord de beraadslaging,".
    case heard
  }

  /// The text that begins at a token ("De Kamer, gehoord de beraadslaging, …"), or nil. O(n) in its length.
  func text(at start: Int) -> MotionText? {
    guard isOpening(start) else { return nil }
    // A stamp or a signature may stand between: "De Kamer, / oe / gehoord de beraadslaging,".
    guard let first = (start + 3..<start + 7).first(where: { opener(at: $0) != nil }) else {
      return nil
    }
    return text(from: start, first: first)
  }

  /// The text of a motion's own paper in which "De Kamer," is not to be read: "Voorzitter, / Gehoord de beraadslaging, …". O(n).
  func headlessText() -> MotionText? {
    let first = (0..<cursor.tokens.count).first { token in
      guard cursor.opensBlock(token) else { return false }
      if cursor.word(token) == .gehoord || cursor.roles(token).contains(.asks) {
        return cursor.roles(token + 1).contains(.article)
      }
      return cursor.roles(token).contains(.consideration)
    }
    return first.flatMap { text(from: $0, first: $0) }
  }

  private func text(from start: Int, first: Int) -> MotionText? {
    var text = MotionText(tokens: start..<first)
    var clause: (opener: Opener, start: Int, verb: Int)?
    var token = first
    let limit = min(start + Self.longest, cursor.tokens.count)
    while token < limit {
      // The text of the next motion begins although this one has no end.
      if token > first, isOpening(token), opener(at: token + 3) == .heard {
        break
      }
      if let end = closing(at: token) {
        close(clause, before: token, &text)
        text.tokens = start..<end
        return text.requests.isEmpty && text.declares.isEmpty ? nil : text
      }
      if mayOpen(token, in: clause?.opener), let (opener, verb) = openerAndVerb(at: token) {
        close(clause, before: token, &text)
        clause = (opener, token, verb)
        token = verb
      }
      token += 1
    }
    var end = min(token, limit)
    if let clause, let last = endOfParagraph(behind: clause.verb, before: end) { end = last }
    close(clause, before: end, &text)
    text.tokens = start..<end
    return text.requests.isEmpty && text.declares.isEmpty ? nil : text
  }

  /// Where the last clause of a text without "en gaat over tot de orde van de dag" ends: names may stand under it.
  private func endOfParagraph(behind verb: Int, before end: Int) -> Int? {
    (verb + 1..<max(verb + 1, end)).first {
      cursor.opensBlock($0) && (cursor.sign($0 - 1, 0x2E) || cursor.sign($0 - 1, 0x2C))
    }
  }

  /// "De Kamer,", also with the heading "Motie" glued to it.
  private func isOpening(_ token: Int) -> Bool {
    (cursor.word(token) == .de || cursor.word(token) == .motiede)
      && cursor.word(token + 1) == .kamer
      && cursor.sign(token + 2, 0x2C)
  }

  /// "en gaat over tot de orde van de dag": the token behind it.
  private func closing(at token: Int) -> Int? {
    let word = cursor.word(token)
    guard word == .en || word == .gaat else { return nil }
    var index = word == .en ? token + 1 : token
    guard cursor.word(index) == .gaat else { return nil }
    if cursor.word(index + 1) == .over, cursor.word(index + 2) == .tot,
      cursor.word(index + 3) == .de, cursor.word(index + 4) == .orde
    {
      index += 5
    } else if index > token, let order = (index + 1..<index + 6).first(where: isOrder),
      startsOver(index + 1)
    {
      // "gaat overtot de orde": words glued in a scan.
      index = order + 1
    } else {
      return nil
    }
    if cursor.word(index) == .van, cursor.word(index + 1) == .de, cursor.word(index + 2) == .dag {
      index += 3
    }
    return index
  }

  private func isOrder(_ token: Int) -> Bool { cursor.word(token) == .orde }

  private func startsOver(_ token: Int) -> Bool {
    token < cursor.tokens.count
      && cursor.analysis.document.text.utf8[cursor.tokens.range(token)].starts(with: "over".utf8)
  }

  /// Whether a clause may begin at a token: a paragraph does, or what stands behind a semicolon.
  private func mayOpen(_ token: Int, in opener: Opener?) -> Bool {
    if opener == nil || cursor.opensBlock(token) || cursor.sign(token - 1, 0x3B) { return true }
    guard cursor.sign(token - 1, 0x2C) else { return false }
    // "gehoord de beraadslaging, overwegende dat"; "…, verzoekt de regering".
    return opener == .heard
      || (cursor.roles(token).contains(.asks) && cursor.roles(token + 1).contains(.article)
        && (cursor.word(token + 2) == .regering || cursor.word(token + 2) == .kabinet))
  }

  private func opener(at token: Int) -> Opener? { openerAndVerb(at: token)?.0 }

  /// What the clause at a token does, and the token of its verb or participle.
  private func openerAndVerb(at start: Int) -> (Opener, Int)? {
    var token = start
    while token - start < 4, cursor.roles(token).contains(.adverb) || cursor.sign(token, 0x2C) {
      token += 1
    }
    let roles = cursor.roles(token)
    if cursor.word(token) == .gehoord { return (.heard, token) }
    if roles.contains(.consideration) { return (.consideration, token) }
    if roles.contains(.asks) { return (.asks, token) }
    if roles.contains(.declares) { return (.declares, token) }
    if roles.contains(.decides), cursor.opensBlock(start) || cursor.sign(start - 1, 0x3B) {
      return (.decides, token)
    }
    switch (cursor.word(token), cursor.word(token + 1)) {
    case (.van, .mening), (.van, .oordeel), (.in, .overweging), (.er, .kennis):
      return (.consideration, token)
    case (.ervan, _): return (.consideration, token)
    default: break
    }
    // Any other participle: "memorerend dat …", "overwegence dat …" with a letter misread.
    guard cursor.opensBlock(start) || cursor.sign(start - 1, 0x3B), cursor.isParticiple(token)
    else { return nil }
    return (.consideration, token)
  }

  private func close(
    _ clause: (opener: Opener, start: Int, verb: Int)?, before end: Int, _ text: inout MotionText
  ) {
    guard let clause else { return }
    var end = end
    while end > clause.verb, isTrailing(end - 1) { end -= 1 }
    switch clause.opener {
    case .heard: break
    case .consideration: text.considerations.append(cursor.string(clause.start..<end))
    case .asks: text.requests.append(request(clause.verb, end))
    case .decides: text.requests.append(cursor.string(clause.start..<end))
    case .declares: text.declares.append(declaration(clause.verb, end))
    }
  }

  private func isTrailing(_ token: Int) -> Bool {
    cursor.sign(token, 0x3B) || cursor.sign(token, 0x2C) || cursor.sign(token, 0x2E)
      || cursor.sign(token, 0x3A)
  }

  /// What is asked: "verzoekt de regering tevens om X" → "X".
  private func request(_ verb: Int, _ end: Int) -> String {
    var token = skipAdverbs(verb + 1, end)
    // "dringt er bij de regering op aan".
    if cursor.word(token) == .er, cursor.word(token + 1) == .bij { token += 2 }
    token = skipAddressee(token, end)
    token = skipAdverbs(token, end)
    // "roept de regering ertoe op om", "nodigt de regering uit om", "draagt de regering op".
    if cursor.word(token) == .ertoe { token += 1 }
    if cursor.word(token) == .op, cursor.word(token + 1) == .aan {
      token += 2
    } else if cursor.word(token) == .op || cursor.word(token) == .uit,
      cursor.word(verb) != .verzoekt
    {
      token += 1
    }
    token = skipAdverbs(token, end)
    while token < end, isTrailing(token) { token += 1 }
    token = skipAdverbs(token, end)
    if cursor.word(token) == .om { token += 1 }
    while token < end, isTrailing(token) { token += 1 }
    return cursor.string(token..<max(token, end))
  }

  private func skipAdverbs(_ start: Int, _ end: Int) -> Int {
    var token = start
    while token < end {
      if cursor.roles(token).contains(.adverb) {
        token += 1
        continue
      }
      switch cursor.word(token) {
      case .daarom, .derhalve, .nogmaals, .tenslotte, .verder: token += 1
      case .tot where cursor.word(token + 1) == .slot: token += 2
      case .dan where cursor.word(token + 1) == .ook: token += 2
      default: return token
      }
    }
    return token
  }

  /// "de regering", "het kabinet", "de Minister van Financiën", "het Presidium".
  private func skipAddressee(_ start: Int, _ end: Int) -> Int {
    if let office = offices.phrase(at: start), office.tokens.upperBound <= end {
      return office.tokens.upperBound
    }
    guard cursor.roles(start).contains(.article), start + 1 < end else { return start }
    // "de Nederlandse regering".
    let isNamed = cursor.word(start + 2) == .regering || cursor.word(start + 2) == .kabinet
    return start + (isNamed && start + 2 < end ? 3 : 2)
  }

  /// "spreekt als haar mening uit dat X" → "X".
  private func declaration(_ verb: Int, _ end: Int) -> String {
    var token = verb + 1
    while token < end, token - verb < 10, cursor.word(token) != .uit { token += 1 }
    guard cursor.word(token) == .uit, token < end else { return cursor.string(verb..<end) }
    token += 1
    while token < end, isTrailing(token) { token += 1 }
    if cursor.word(token) == .dat { token += 1 }
    return cursor.string(token..<max(token, end))
  }
}
