internal import Kamerstukken

/// What a motion is for, without a verb of asking; and what it asks besides.
extension MotionRequestReader {
  /// What is asked behind a mention: "verzoekt de regering om X; verzoekt de regering Y" is two.
  func requests(behind mention: MotionMention, before limit: Int) -> [String] {
    guard let first = request(behind: mention, before: limit) ?? asked(inSentenceBehind: mention)
    else { return [] }
    var requests = [first]
    for token in mention.tokens.upperBound..<max(limit, mention.tokens.upperBound)
    where cursor.sign(token, 0x3B) && requests.count < Self.most {
      var verb = token + 1
      while cursor.roles(verb).contains(.adverb) { verb += 1 }
      guard verb + 1 < limit, cursor.word(verb) == .verzoekt, addressee(at: verb + 1) > verb + 1,
        let more = asked(behind: verb, before: limit), !requests.contains(more)
      else { continue }
      requests.append(more)
    }
    return requests
  }

  private static let most = 12

  /// "De motie van het lid Jansen. | Verzoekt de regering om …": a cell of a table that tells a motion.
  private func asked(inSentenceBehind mention: MotionMention) -> String? {
    let sign = mention.tokens.upperBound
    let verb = cursor.sign(sign, 0x2E) ? sign + 1 : sign
    guard cursor.sign(verb - 1, 0x2E), verb + 1 < cursor.tokens.count,
      cursor.word(verb) == .verzoekt || cursor.word(verb) == .verzoeken,
      cursor.tokens.shapes[verb] == .capitalised, addressee(at: verb + 1) > verb + 1,
      cursor.analysis.block(at: cursor.start(verb)) == mention.block
    else { return nil }
    let sentence = cursor.analysis.sentences.range(at: cursor.start(verb))
    return asked(behind: verb, before: cursor.tokens(of: sentence).upperBound)
  }

  /// "de motie van het lid Jansen | om de huren te verlagen" is executed: up to the verb of the main clause.
  func purpose(of mention: MotionMention, before limit: Int) -> String? {
    let start = mention.tokens.upperBound + 1
    guard cursor.word(start - 1) == .om, !mention.submitters.isEmpty, !mention.isPlural else {
      return nil
    }
    let near = min(limit, start + Self.longestPurpose)
    guard let infinitive = (start..<max(start, near)).first(where: { cursor.word($0) == .te })
    else { return nil }
    var end = start
    while end < limit, !endsRequest(end, from: start) {
      if end > infinitive + 1, isFinite(end) { break }
      end += 1
    }
    end = min(end, limit)
    while end > start, isTrailing(end - 1) { end -= 1 }
    end = withoutCitation(start..<end)
    return end - start > 2 ? cursor.string(start..<end) : nil
  }

  private static let longestPurpose = 40

  /// "is", "heb", "beschouw": the verb of the main clause.
  private func isFinite(_ token: Int) -> Bool {
    if cursor.roles(token).contains(.verb) { return true }
    switch cursor.word(token) {
    case .is, .was, .wordt, .werd, .worden, .heeft, .hebben, .heb, .zal, .kan, .ben, .zijn:
      return true
    default: return false
    }
  }
}
