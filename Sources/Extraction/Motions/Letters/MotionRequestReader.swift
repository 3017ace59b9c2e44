internal import Kamerstukken

/// Reads from a sentence what a motion asks: "waarin de regering verzocht wordt X", "verzoekt de regering om X".
struct MotionRequestReader {
  private let cursor: MotionCursor

  init(_ cursor: MotionCursor) { self.cursor = cursor }

  /// What is asked behind a mention, in the tokens up to `limit`, or nil.
  func request(behind mention: MotionMention, before limit: Int) -> String? {
    var token = mention.tokens.upperBound
    if let asking = mention.asking { return asked(behind: asking, before: limit) }
    if let asked = askedBefore(mention, before: limit) { return asked }
    var hasAddressee = mention.tokens.contains { isAddressee($0) }
    while token < limit, token - mention.tokens.upperBound < 60 {
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
  private func addressee(at token: Int) -> Int {
    guard cursor.roles(token).contains(.article) else { return token }
    switch cursor.word(token + 1) {
    case .regering, .kabinet, .minister: return token + 2
    default: return token
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

  private func asked(behind verb: Int, before limit: Int) -> String? {
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
    while start < limit, cursor.sign(start, 0x2C) { start += 1 }
    var end = start
    while end < limit, !endsRequest(end, from: start) { end += 1 }
    while end > start, isTrailing(end - 1) { end -= 1 }
    end = withoutCitation(start..<end)
    return end - start > 1 ? cursor.string(start..<end) : nil
  }

  /// "de vogels te tellen (Kamerstuk 29 999, nr. 4)": the request without the paper.
  private func withoutCitation(_ range: Range<Int>) -> Int {
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

  private func isTrailing(_ token: Int) -> Bool {
    cursor.sign(token, 0x2C) || cursor.sign(token, 0x2E) || cursor.sign(token, 0x3B)
      || cursor.sign(token, 0x3F) || cursor.sign(token, 0x3A)
  }

  /// Where the main clause begins: "…, informeer ik u", "… informeer ik u", "…, heeft het kabinet", "…, maar".
  private func endsRequest(_ token: Int, from start: Int) -> Bool {
    guard token > start else { return false }
    if cursor.sign(token, 0x3B) || cursor.sign(token, 0x3F) { return true }
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
