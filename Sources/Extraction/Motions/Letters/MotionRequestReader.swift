internal import Kamerstukken

/// Reads from a sentence what a motion asks: "waarin de regering verzocht wordt X", "verzoekt de regering om X".
struct MotionRequestReader {
  let cursor: MotionCursor

  init(_ cursor: MotionCursor) { self.cursor = cursor }

  /// What is asked behind a mention, in the tokens up to `limit`, or nil.
  func request(behind mention: MotionMention, before limit: Int) -> String? {
    var token = mention.tokens.upperBound
    if let asking = mention.asking { return asked(behind: asking, before: limit) }
    if let asked = askedBefore(mention, before: limit) ?? purpose(of: mention, before: limit) {
      return asked
    }
    var hasAddressee = mention.tokens.contains { isAddressee($0) }
    while token < limit, token - mention.tokens.upperBound < 60 {
      if isAskedByAnother(token) { return nil }
      switch cursor.word(token) {
      case .regering, .kabinet, .minister: hasAddressee = true
      case .verzocht, .gevraagd, .opgeroepen, .opgedragen, .oproept, .verzoeken:
        if hasAddressee || cursor.word(token + 1) == .om || isBare(token)
          || token == mention.tokens.upperBound && cursor.word(token + 1) != .naar
            && isAddressed(before: mention)
          || asker(at: token + 1) > token + 1
            && asked(at: asker(at: token + 1)) > asker(at: token + 1)
        {
          return asked(behind: token, before: limit)
        }
      case .verzoek where cursor.word(token + 1) == .om && cursor.word(token - 1) == .het:
        return asked(behind: token, before: limit)
      case .verzoekt, .vraagt, .roept:
        if hasAddressee || addressee(at: token + 1) > token + 1 || cursor.word(token + 1) == .om
          || asked(at: asker(at: token + 1)) > asker(at: token + 1)
        {
          return asked(behind: token, before: limit)
        }
      default: break
      }
      token += 1
    }
    return nil
  }

  /// "Na deze motie | heeft de indiener gevraagd om een brief": who asks is no longer the motion; not "heeft de
  /// indiener de regering verzocht".
  private func isAskedByAnother(_ auxiliary: Int) -> Bool {
    guard [.heeft, .hebben, .had].contains(cursor.word(auxiliary)) else { return false }
    var token = auxiliary + 1
    if cursor.roles(token).contains(.article) { token += 1 }
    guard [.indiener, .indieners, .indienster, .commissie].contains(cursor.word(token)) else {
      return false
    }
    token += 1
    while cursor.roles(token).contains(.adverb) || cursor.word(token) == .mij { token += 1 }
    return cursor.word(token) == .gevraagd || cursor.word(token) == .verzocht
  }

  /// "verzoekt de motie van het lid Jansen om X".
  private func askedBefore(_ mention: MotionMention, before limit: Int) -> String? {
    var verb = mention.tokens.lowerBound - 1
    if cursor.roles(verb).contains(.article) { verb -= 1 }
    switch cursor.word(verb) {
    case .verzoekt, .vraagt, .roept:
      return asked(behind: mention.tokens.upperBound - 1, before: limit)
    default: return nil
    }
  }

  /// "de regering", "het kabinet": the token behind it, or the same token.
  func addressee(at token: Int) -> Int {
    guard cursor.roles(token).contains(.article) else { return token }
    switch cursor.word(token + 1) {
    case .regering, .kabinet, .minister: return token + 2
    default:
      // "de Nederlandse regering".
      return cursor.word(token + 2) == .regering || cursor.word(token + 2) == .kabinet
        ? token + 3 : token
    }
  }

  /// "Uw Kamer heeft mij met de motie-Jansen | verzocht".
  private func isAddressed(before mention: MotionMention) -> Bool {
    let first = mention.tokens.lowerBound
    return (max(0, first - 6)..<first).contains {
      !cursor.opensBlock($0)
        && (isAddressee($0) || cursor.word($0) == .mij || cursor.word($0) == .ons)
    }
  }

  private func isAddressee(_ token: Int) -> Bool {
    switch cursor.word(token) {
    case .regering, .kabinet, .minister: true
    default: false
    }
  }

  /// "waarin gevraagd wordt", "waarin wordt verzocht", without who is asked; not "waarin gevraagd wordt naar".
  private func isBare(_ verb: Int) -> Bool {
    let isPassive = { (token: Int) in
      cursor.word(token) == .wordt || cursor.word(token) == .werd || cursor.word(token) == .is
    }
    let start: Int
    let next: Int
    if isPassive(verb - 1) {
      (start, next) = (verb - 2, verb + 1)
    } else if isPassive(verb + 1) {
      (start, next) = (verb - 1, verb + 2)
    } else {
      return false
    }
    switch cursor.word(start) {
    case .waarin, .waarbij, .waarmee: return cursor.word(next) != .naar
    default: return false
    }
  }

  /// "de regering", "mij om": the token behind who is asked, or the same token.
  private func asked(at token: Int) -> Int {
    cursor.word(token) == .mij || cursor.word(token) == .ons ? token + 1 : addressee(at: token)
  }

  /// "verzoekt | de Tweede Kamer | de regering": the token behind who asks, or the same token.
  private func asker(at start: Int) -> Int {
    var token = start
    guard cursor.roles(token).contains(.article) || cursor.word(token) == .uw else { return start }
    token += 1
    if cursor.word(token) == .tweede || cursor.word(token) == .eerste { token += 1 }
    return cursor.word(token) == .kamer ? token + 1 : start
  }

  func asked(behind verb: Int, before limit: Int) -> String? {
    var start = verb + 1
    var isSkipping = true
    while isSkipping, start < limit {
      switch cursor.word(start) {
      case .wordt, .is, .werd, .was, .heeft, .hebben, .zijn: start += 1
      default:
        // "roept de regering op om".
        let isParticle = cursor.word(start) == .op && cursor.word(start + 1) == .om
        if cursor.roles(start).contains(.adverb) || cursor.sign(start, 0x2C) || isParticle
          || cursor.tokens.shapes[start] == .number && cursor.isGlued(start)
        {
          start += 1
        } else if case let next = addressee(at: start), next > start {
          start = next
        } else if cursor.word(start) == .mij || cursor.word(start) == .ons,
          cursor.word(start + 1) == .om
        {
          start += 1
        } else if case let next = asker(at: start), next > start, asked(at: next) > next {
          start = next
        } else {
          isSkipping = false
        }
      }
    }
    if cursor.word(start) == .om { start += 1 }
    while start < limit, cursor.sign(start, 0x2C) || cursor.sign(start, 0x3A) { start += 1 }
    guard start < limit else { return nil }
    // "verzoekt om «X»": what is quoted is what is asked.
    if let close = closingQuote(of: start, before: limit) {
      return close - start > 2 ? cursor.string(start + 1..<close) : nil
    }
    let isQuestion = isQuestion(start)
    var end = start
    while end < limit, !endsRequest(end, from: start) {
      if isQuestion, returnsToQuestion(end, from: start) { break }
      // What is quoted has commas of its own.
      end = (closingQuote(of: end, before: limit) ?? end) + 1
    }
    end = min(end, limit)
    while end > start, isTrailing(end - 1) { end -= 1 }
    end = withoutCitation(start..<end)
    return end - start > 1 ? cursor.string(start..<end) : nil
  }

  /// The token that closes the quotation that a token opens; nil where none is opened, or none is closed near.
  private func closingQuote(of open: Int, before limit: Int) -> Int? {
    guard open < limit else { return nil }
    let isGuillemet = cursor.sign(open, Vocabulary.Mark.openQuote)
    guard isGuillemet || cursor.sign(open, 0x22) else { return nil }
    let close = isGuillemet ? Vocabulary.Mark.closeQuote : 0x22
    return (open + 1..<min(limit, open + Self.longestQuote)).first { cursor.sign($0, close) }
  }

  private static let longestQuote = 200

  /// Whether the sentence of a token ends with a question mark.
  private func isQuestion(_ token: Int) -> Bool {
    let sentence = cursor.analysis.sentences.range(at: cursor.start(token))
    return cursor.analysis.document.text.utf8[sentence].last == 0x3F
  }

  /// "Kunt u, gezien de motie die de regering verzoekt X |, toelichten met welke …?": where the question goes on behind
  /// what is asked; "… X | en gelet op …" too.
  private func returnsToQuestion(_ token: Int, from start: Int) -> Bool {
    guard token > start else { return false }
    if cursor.word(token) == .en {
      let next = cursor.word(token + 1) == .mede ? token + 2 : token + 1
      if cursor.word(next) == .in, cursor.word(next + 1) == .acht {
        return cursor.word(next + 2) == .nemend || cursor.word(next + 2) == .nemende
      }
      return cursor.roles(next).contains(.consideration) && cursor.word(next) != .gehoord
    }
    let verb = token + 1
    guard cursor.sign(token, 0x2C), verb + 1 < cursor.tokens.count,
      cursor.tokens.shapes[verb] == .lower, cursor.string(verb..<verb + 1).hasSuffix("en")
    else { return false }
    return (verb + 1..<verb + 3).contains { asksWhat($0) }
  }

  /// "welke", "hoe", "of", "dat".
  private func asksWhat(_ token: Int) -> Bool {
    switch cursor.word(token) {
    case .welke, .hoe, .wat, .waarom, .of, .wie, .wanneer, .hoeveel, .hoeverre, .dat: true
    default: false
    }
  }

  /// "de vogels te tellen (Kamerstuk 29 999, nr. 4)": the request without the paper.
  func withoutCitation(_ range: Range<Int>) -> Int {
    guard let last = range.last, cursor.sign(last, 0x29) else { return range.upperBound }
    var open = last
    while open > range.lowerBound, last - open < 24, !cursor.sign(open, 0x28) { open -= 1 }
    guard cursor.sign(open, 0x28), open > range.lowerBound else { return range.upperBound }
    let first = cursor.string(open + 1..<open + 2).lowercased()
    let isPaper =
      first.hasPrefix("kamerstuk") || first == "tk"
      || cursor.tokens.shapes[open + 1] == .number
        && (open..<last).contains { cursor.word($0) == .nr }
    return isPaper ? open : range.upperBound
  }

  func isTrailing(_ token: Int) -> Bool {
    cursor.sign(token, 0x2C) || cursor.sign(token, 0x2E) || cursor.sign(token, 0x3B)
      || cursor.sign(token, 0x3F) || cursor.sign(token, 0x3A)
  }

  /// Where the main clause begins: "…, informeer ik u", "… informeer ik u", "…, heeft het kabinet", "…, maar".
  func endsRequest(_ token: Int, from start: Int) -> Bool {
    guard token > start else { return false }
    if cursor.sign(token, 0x3B) || cursor.sign(token, 0x3F) { return true }
    if cursor.turnsToCommitment(token) { return true }
    let next = cursor.word(token + 1)
    if next == .ik || next == .wij || next == .we, cursor.tokens.shapes[token] == .lower {
      switch cursor.word(token) {
      case .dat, .die, .en, .om, .welke: return false
      default: return true
      }
    }
    guard cursor.sign(token, 0x2C) else { return false }
    switch cursor.word(token + 1) {
    case .maar, .terwijl, .heeft, .is, .wordt, .kan, .zal, .heb, .ben, .bent: return true
    default: break
    }
    // ", beschouwt het kabinet": a verb, then who.
    return token + 2 < cursor.tokens.count && cursor.tokens.shapes[token + 1] == .lower
      && addressee(at: token + 2) > token + 2 && cursor.string(token + 1..<token + 2).hasSuffix("t")
  }
}
