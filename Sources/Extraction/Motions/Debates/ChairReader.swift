internal import Kamerstukken

/// What the chair says of a motion that was read out.
struct ChairReader {
  let cursor: MotionCursor
  let scanner: MotionMentionScanner

  /// "Deze motie is voorgesteld door de leden A en B. … Zij krijgt nr. 30 (32043)."
  struct Numbering {
    var label: String?
    var submitters: [PrintedPerson]
    var etAl: Bool
    var target: String?
    /// "was nr. 719".
    var replaced: String?
  }

  /// The chair's sentence behind a motion's text; nil where the motion gets no number.
  func numbering(behind start: Int, before limit: Int) -> Numbering? {
    var numbering = Numbering(submitters: [], etAl: false)
    var found = false
    var token = start
    let end = min(limit, start + 160)
    while token < end {
      if cursor.word(token) == .voorgesteld, cursor.word(token + 1) == .door,
        let phrase = people(at: token + 2)
      {
        numbering.submitters = phrase.submitters
        numbering.etAl = phrase.etAl
        found = true
        token = phrase.end
        continue
      }
      // "Zij krijgt nr. 30 (32043)", "De motie krijgt nr. 726, was nr. 719 (21501-08)".
      if cursor.word(token) == .krijgt, let (number, behind) = number(at: token + 1) {
        var next = behind
        var old: String?
        if cursor.sign(next, 0x2C) { next += 1 }
        if cursor.word(next) == .was, let (number, behind) = self.number(at: next + 1) {
          old = number
          next = behind
        }
        let dossier = dossier(at: next)
        numbering.target = paper(number, dossier)
        numbering.replaced = old.flatMap { paper($0, dossier) }
        return numbering
      }
      token += 1
    }
    return found ? numbering : nil
  }

  /// "De motie-X (21501-08, nr. 719) is in die zin gewijzigd dat zij thans luidt:" before a motion's text.
  func change(before start: Int) -> (
    label: String, submitters: [PrintedPerson], etAl: Bool, target: String?
  )? {
    var token = start - 1
    var isChange = false
    while token >= 0, start - token < 60 {
      if cursor.word(token) == .gewijzigd, cursor.word(token - 1) == .zin { isChange = true }
      if isChange, !cursor.roles(token).isDisjoint(with: [.motion, .amendment]) {
        guard let mention = scanner.read(at: token).first, mention.place != .anaphora else {
          return nil
        }
        let target = mention.target ?? dossierFirst(behind: mention.tokens.upperBound)
        return ("gewijzigde motie", mention.submitters, mention.etAl, target)
      }
      token -= 1
    }
    return nil
  }

  private func people(at start: Int) -> (submitters: [PrintedPerson], etAl: Bool, end: Int)? {
    guard let phrase = scanner.names.phrase(at: start) else { return nil }
    let people = phrase.names.map { name in
      PrintedPerson(name: cursor.oneLine(name.name), party: name.party.map { cursor.oneLine($0) })
    }
    return (people, phrase.etAl, phrase.tokens.upperBound)
  }

  /// "nr. 30".
  func number(at start: Int) -> (number: String, end: Int)? {
    var token = start
    guard cursor.word(token) == .nr || cursor.word(token) == .nummer else { return nil }
    token += 1
    if cursor.sign(token, 0x2E) { token += 1 }
    guard let digits = cursor.digits(token), digits.utf8.count < 6 else { return nil }
    return (digits, token + 1)
  }

  /// "(32043)", "(35300-A)", "(21501-08)", "(36410 XVI)".
  func dossier(at start: Int) -> Dossier? {
    guard cursor.sign(start, 0x28) else { return nil }
    var end = start + 1
    while end < cursor.tokens.count, end - start < 9, !cursor.sign(end, 0x29) { end += 1 }
    guard cursor.sign(end, 0x29), end > start + 1 else { return nil }
    return Self.dossier(cursor.string(start + 1..<end))
  }

  /// "36 410-XVI": 36410 with the addition XVI; nil for what is none.
  static func dossier(_ text: String) -> Dossier? {
    var number = ""
    var rest = text[...]
    while let first = rest.first,
      first.isNumber || first == " " || first == "." || first == "\u{A0}"
    {
      if first.isNumber { number.append(first) }
      rest = rest.dropFirst()
    }
    guard (2...5).contains(number.utf8.count) else { return nil }
    let suffix = rest.drop { $0 == "-" || $0 == "–" || $0 == " " }.uppercased()
    guard suffix.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }), suffix.utf8.count < 7
    else { return nil }
    // "R1519" numbers a Rijkswet beside the dossier.
    return Dossier(
      number: number, suffix: suffix.isEmpty || suffix.hasPrefix("R") ? nil : suffix)
  }

  /// "(21501-08, nr. 719)" behind a mention.
  func dossierFirst(behind start: Int) -> String? {
    guard cursor.sign(start, 0x28) else { return nil }
    var comma = start + 1
    while comma < cursor.tokens.count, comma - start < 9, !cursor.sign(comma, 0x2C) { comma += 1 }
    guard cursor.sign(comma, 0x2C), let dossier = Self.dossier(cursor.string(start + 1..<comma)),
      let (number, _) = number(at: comma + 1)
    else { return nil }
    return DocumentID(dossier, number: number).description
  }

  private func paper(_ number: String, _ dossier: Dossier?) -> String? {
    dossier.map { DocumentID($0, number: number).description } ?? scanner.ownPaper(number)
  }
}
