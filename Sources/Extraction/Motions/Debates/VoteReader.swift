internal import Kamerstukken
internal import Register

/// Results that the chair reads out: "Ik constateer dat de leden van de fracties van A en B voor deze motie hebben
/// gestemd en de leden van de overige fracties ertegen, zodat zij is verworpen."
struct VoteReader {
  let cursor: MotionCursor
  let scanner: MotionMentionScanner

  /// Reads every result and gives it to the motion named last before it.
  func read(_ mentions: [MotionMention], into registry: inout MotionRegistry) {
    let document = cursor.analysis.document
    let vote = DocumentID(document.id)?.series == .h ? document.id : nil
    var next = 0
    var current: Int?
    var token = 0
    while token < cursor.tokens.count {
      while next < mentions.count, mentions[next].tokens.lowerBound <= token {
        if mentions[next].place != .anaphora {
          current =
            mentions[next].target.map { registry.index(of: $0) }
            ?? mentions[next].number.flatMap { registry.index(ofNumber: $0) }
        }
        next += 1
      }
      guard cursor.word(token) == .constateer || cursor.word(token) == .stel else {
        token += 1
        continue
      }
      let sentence = cursor.analysis.sentences.range(at: cursor.start(token))
      let end = cursor.tokens(of: sentence).upperBound
      if let (status, votes) = result(token..<end), let current {
        registry.update(current) { entry in
          entry.motion.status = status
          entry.motion.statusDate = document.date
          entry.motion.votes = votes
          entry.motion.vote = vote
        }
      }
      token = max(end, token + 1)
    }
  }

  private func result(_ tokens: Range<Int>) -> (Motion.Status, Motion.Votes?)? {
    var status: Motion.Status?
    for token in tokens.reversed() {
      switch cursor.string(token..<token + 1).lowercased() {
      case "aangenomen": status = .adopted
      case "verworpen": status = .rejected
      default: continue
      }
      break
    }
    guard let status else { return nil }
    var supporters: [String] = []
    var opponents: [String] = []
    var groups: [String] = []
    var token = tokens.lowerBound
    while token < tokens.upperBound {
      if cursor.word(token) == .fracties || cursor.word(token) == .fractie,
        cursor.word(token + 1) == .van
      {
        let (found, end) = list(at: token + 2, before: tokens.upperBound)
        groups += found
        token = max(end, token + 1)
        continue
      }
      switch cursor.word(token) {
      case .voor, .vóór:
        if supporters.isEmpty { supporters = groups }
        groups = []
      case .tegen, .ertegen:
        opponents += groups
        groups = []
      default: break
      }
      token += 1
    }
    guard !supporters.isEmpty || !opponents.isEmpty else { return (status, nil) }
    return (status, Motion.Votes(for: supporters, against: opponents))
  }

  /// "de SP, de PvdA, GroenLinks en het lid Van Haga".
  private func list(at start: Int, before limit: Int) -> (groups: [String], end: Int) {
    var groups: [String] = []
    var token = start
    while token < limit {
      if cursor.sign(token, 0x2C) || cursor.word(token) == .en
        || cursor.roles(token).contains(.article)
        || cursor.word(token) == .lid
      {
        token += 1
        continue
      }
      guard let (name, end) = group(at: token, before: limit) else { break }
      groups.append(name)
      token = end
    }
    return (groups, token)
  }

  /// The longest name of a party or group at a token.
  private func group(at start: Int, before limit: Int) -> (name: String, end: Int)? {
    var end = start
    while end < min(start + 6, limit), !cursor.sign(end, 0x2C), cursor.word(end) != .en { end += 1 }
    while end > start {
      let words = cursor.string(start..<end)
      if Parties.shared.name(of: words) != nil { return (words, end) }
      end -= 1
    }
    return nil
  }
}
