internal import Kamerstukken

/// What a motion is about.
extension MotionMentionScanner {
  /// "over X", "betreffende X" behind the names; up to the end of a heading, in a sentence to the first
  /// sign or word that ends it.
  func subject(at start: Int, mention: MotionMention) -> String? {
    let block = cursor.analysis.document.blocks[mention.block]
    if block.kind == .table { return cellSubject(from: start) }
    // "de motie van het lid Jansen (VVD)3 over X": a marker whose note is not there.
    let isMarker =
      start < cursor.tokens.count && cursor.tokens.shapes[start] == .number
      && cursor.isGlued(start) && cursor.sign(start - 1, 0x29)
    let start = isMarker ? start + 1 : start
    guard cursor.roles(start).contains(.subject) else { return nil }
    let limit = cursor.tokens(of: block.range).upperBound
    var end = start + 1
    while end < limit {
      if mention.place == .heading {
        // "over dieren (Kamerstuk 12 345, nr. 6)", "over dieren (t.v.v. 12345-6)".
        if cursor.sign(end, 0x28),
          end + 1 < limit,
          isReference(at: end + 1) || cursor.tokens.words[end + 1] == Self.t
        {
          break
        }
        if isDay(end) { break }
      } else if endsSubject(end) || end - start > 40 || joinsMotion(end) {
        break
      } else if cursor.word(end) == .en, cursor.roles(end + 1).contains(.subject),
        isGoverned(mention.tokens.lowerBound)
      {
        break
      }
      end += 1
    }
    while end > start + 1, cursor.sign(end - 1, 0x2E) || cursor.sign(end - 1, 0x2C) { end -= 1 }
    if mention.place != .heading { end = withoutParticiple(start + 1..<end) }
    let subject = cursor.string(start + 1..<end)
    return subject.isEmpty ? nil : subject
  }

  /// "de motie-Jansen over dieren | en de motie van het lid De Wit over vogels".
  private func joinsMotion(_ token: Int) -> Bool {
    guard cursor.word(token) == .en else { return false }
    var next = token + 1
    while next < token + 5,
      !cursor.roles(next).isDisjoint(with: [.article, .stage, .status])
    { next += 1 }
    return next > token + 1 && cursor.roles(next).hasNoun
  }

  /// "vragen over de uitvoering van de motie-Jansen over dieren | en over het plan": the second "over" is of the first.
  private func isGoverned(_ first: Int) -> Bool {
    var token = first - 1
    while token >= 0, first - token < 12, !cursor.opensBlock(token + 1),
      !cursor.sign(token, 0x2E), !cursor.sign(token, 0x2C)
    {
      if cursor.roles(token).contains(.subject) { return true }
      token -= 1
    }
    return false
  }

  /// "heeft uw Kamer de motie-Jansen aangenomen | over dieren": behind the participle.
  func lateSubject(_ next: Int, _ mention: MotionMention) -> String? {
    guard mention.place == .sentence, !mention.isPlural,
      cursor.roles(next).contains(.status) || cursor.word(next) == .ingediend,
      cursor.roles(next + 1).contains(.subject)
    else { return nil }
    return subject(at: next + 1, mention: mention)
  }

  /// "een motie | over vogels ingediend".
  func isMovedBehindSubject(_ noun: Int) -> Bool {
    guard cursor.roles(noun + 1).contains(.subject) else { return false }
    for token in noun + 2..<noun + 22 {
      if cursor.word(token) == .ingediend || cursor.word(token) == .voorgesteld { return true }
      if token >= cursor.tokens.count || endsSubject(token) { return false }
    }
    return false
  }

  /// Whether a heading of a letter begins "Motie over …" and names nobody.
  func isBareHeading(_ block: Int, first: Int, behind next: Int, _ mention: MotionMention) -> Bool {
    let document = cursor.analysis.document
    return document.blocks[block].kind == .heading && cursor.opensBlock(first)
      && !mention.isPlural && cursor.roles(next).contains(.subject)
      && [.letter, .questions, .report].contains(document.kind)
  }

  /// "is de motie-Jansen over X aangenomen", "… over X met algemene stemmen verworpen": the verb is no part of it.
  private func withoutParticiple(_ range: Range<Int>) -> Int {
    guard range.count > 1, let last = range.last, cursor.tokens.shapes[last] == .lower else {
      return range.upperBound
    }
    switch cursor.word(last) {
    case .ingediend, .voorgesteld, .uitgevoerd, .afgedaan: break
    default: guard cursor.roles(last).contains(.status) else { return range.upperBound }
    }
    // "met algemene stemmen", "door uw Kamer".
    for count in 2...4 where last - count > range.lowerBound {
      switch cursor.word(last - count) {
      case .met where cursor.word(last - 1) == .stemmen: return last - count
      case .door where cursor.word(last - 1) == .kamer: return last - count
      default: break
      }
    }
    return last
  }

  /// "over X" right behind the names, or where the next line of the row begins with it.
  private func cellSubject(from start: Int) -> String? {
    let limit = cursor.tokens(of: cursor.unit(at: cursor.start(start - 1))).upperBound
    for token in start..<max(start, limit)
    where cursor.roles(token).contains(.subject) && (token == start || cursor.opensRow(token)) {
      return cell(at: token + 1, limit: limit)
    }
    return nil
  }

  /// The rest of a cell with what its row goes on with in the first column.
  private func cell(at start: Int, limit: Int) -> String? {
    var parts: [String] = []
    var first = start
    while first < limit {
      var end = first
      while end < limit, end == first && end != start || !cursor.opensCell(end) { end += 1 }
      if end > first { parts.append(cursor.string(first..<end)) }
      // The next line of the row.
      while end < limit, !cursor.opensRow(end) { end += 1 }
      first = end
    }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private static let t = Vocabulary.shared["t"]

  private func endsSubject(_ token: Int) -> Bool {
    switch cursor.tokens.words[token] {
    case 0x28, 0x2E, 0x3B, 0x3F, 0x3A, 0x2C: return true
    default: break
    }
    // A heading that ran into its paragraph: "… in iedere gemeente Naar aanleiding van de motie …".
    if cursor.tokens.shapes[token] == .capitalised, cursor.word(token) == .naar { return true }
    if cursor.roles(token).contains(.verb), cursor.tokens.shapes[token] == .lower { return true }
    switch cursor.word(token) {
    case .waarin, .waarbij, .waarmee, .wordt, .werd, .is, .was, .heeft, .hebben, .worden, .verzoekt,
      .ik,
      .wij, .dit, .kan, .kunt, .zal, .heb, .bent, .die:
      return true
    case .niet: return isSaidOfMotion(token + 1)
    default: return isDay(token)
    }
  }

  /// "de motie over dieren niet | uitgevoerd", "… niet | zal worden"; not "over niet | langer bouwen", "naar niet | EU-landen".
  private func isSaidOfMotion(_ token: Int) -> Bool {
    let roles = cursor.roles(token)
    if roles.contains(.status) || roles.contains(.verb) { return true }
    switch cursor.word(token) {
    case .uitgevoerd, .afgedaan, .ingediend, .voorgesteld, .is, .was, .wordt, .werd, .worden,
      .heeft, .hebben, .zal, .kan, .te, .in, .op, .aan:
      return true
    default: return token >= cursor.tokens.count || cursor.tokens.shapes[token] == .sign
    }
  }

  /// "19-6-2008": the cell behind the subject.
  private func isDay(_ token: Int) -> Bool {
    guard cursor.tokens.shapes[token] == .number, cursor.sign(token + 1, 0x2D),
      cursor.sign(token + 3, 0x2D), let year = cursor.digits(token + 4)
    else { return false }
    return year.utf8.count == 4 && cursor.digits(token + 2).map { $0.utf8.count <= 2 } == true
  }

  /// Whether a mention opens a heading, also one that the reader did not see as such.
  func isHeading(_ block: Int, first: Int) -> Bool {
    let block = cursor.analysis.document.blocks[block]
    guard block.kind == .heading || block.kind == .item || block.kind == .paragraph else {
      return false
    }
    let opens = cursor.opensBlock(first) || (first > 0 && cursor.opensBlock(first - 1))
    if block.kind == .heading { return true }
    // A reader that did not see the heading: a short paragraph without a period.
    let text = cursor.analysis.document.text.utf8
    guard opens, block.range.count < 300, let last = text[block.range].last else { return false }
    // "Motie over dieren. De Kamer wil …": a paragraph of sentences.
    let sentence = cursor.analysis.sentences.range(at: cursor.start(first))
    guard sentence.upperBound >= block.range.upperBound else { return false }
    return ![0x2E, 0x3B, 0x3A, 0x2C, 0x3F].contains(last)
  }
}
