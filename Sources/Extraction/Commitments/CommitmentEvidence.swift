/// What the words around a form say about it: refused, asked, done here, still to come, conditional.
struct CommitmentEvidence {
  let tokens: Tokens
  let government: GovernmentPhraseReader

  private static let deze = Vocabulary.shared["deze"]
  private static let dat = Vocabulary.shared["dat"]
  private static let het = Vocabulary.shared["het"]
  private static let volgende = Vocabulary.shared["volgende"]
  private static let mogelijk = Vocabulary.shared["mogelijk"]
  private static let dit = Vocabulary.shared["dit"]
  private static let als = Vocabulary.shared["als"]
  private static let volgt = Vocabulary.shared["volgt"]
  private static let wanneer = Vocabulary.shared["wanneer"]
  private static let blijkt = Vocabulary.shared["blijkt"]
  private static let bij = Vocabulary.shared["bij"]
  private static let vraag = Vocabulary.shared["vraag"]
  private static let verband = Vocabulary.shared["verband"]
  private static let paragraaf = Vocabulary.shared["paragraaf"]
  private static let hoofdstuk = Vocabulary.shared["hoofdstuk"]
  private static let bijlage = Vocabulary.shared["bijlage"]

  /// Words the vocabulary must have.
  static let vocabulary =
    missedWords + [
      "deze", "dit", "als", "volgt", "wanneer", "blijkt", "bij", "antwoord", "vraag", "op",
      "paragraaf", "hoofdstuk", "bijlage", "dat", "het", "volgende", "mogelijk", "vervolg", "thans",
      "verband",
    ] + tellingWords + partWords + aimWords + ["was"]

  /// "niet mogelijk gebleken", "helaas niet gelukt", "meer tijd nodig": it will not be there in time.
  func isMissed(_ range: Range<Int>) -> Bool {
    if has(.late, in: range) { return true }
    return range.dropLast().contains { index in
      let next = tokens.words[index + 1]
      if Self.more.contains(tokens.words[index]) { return next == Self.time }
      return tokens.words[index] == Self.not && Self.possible.contains(next)
    }
  }

  private static let missedWords = ["niet", "tijd"] + moreWords + possibleWords
  private static let moreWords = ["meer", "extra"]
  private static let possibleWords = ["mogelijk", "gelukt", "haalbaar", "lukken", "lukt"]
  private static let more = WordSet(moreWords)
  private static let possible = WordSet(possibleWords)
  private static let not = Vocabulary.shared["niet"]
  private static let time = Vocabulary.shared["tijd"]

  /// Whether a class of words stands in a range.
  func has(_ type: CommitmentWords.Role, in range: Range<Int>) -> Bool {
    range.contains { government.classes($0).contains(type) }
  }

  /// "kan ik niet toezeggen"; not "niet alleen", "niet eerder dan".
  func isNegated(_ range: Range<Int>) -> Bool {
    range.contains {
      government.classes($0).contains(.negation) && !government.classes($0 + 1).contains(.but)
    }
  }

  /// "bericht ik u dat …", "deel ik u het volgende mede": the sentence itself tells it.
  func tells(behind index: Int) -> Bool {
    var index = index
    if index < tokens.count, tokens.words[index] == 0x2C { index += 1 }
    guard index + 1 < tokens.count else { return false }
    if tokens.words[index] == Self.dat { return true }
    // "bericht ik u op welke wijze".
    if tokens.words[index] == Self.op, tokens.words[index + 1] == Self.welke { return true }
    return tokens.words[index] == Self.het && tokens.words[index + 1] == Self.volgende
  }

  /// Whether a word says that something is still to come; not "in vervolg op mijn brief", "het volgende mede".
  func isStillToCome(_ range: Range<Int>) -> Bool {
    range.contains { index in
      guard government.classes(index).contains(.future) else { return false }
      let next = index + 1 < tokens.count ? index + 1 : index
      if tokens.words[index] == Self.vervolg { return tokens.words[next] != Self.op }
      return tokens.words[index] != Self.volgende || tokens.words[max(index - 1, 0)] != Self.het
        || tokens.shapes[next] != .sign && !Self.telling.contains(tokens.words[next])
    }
  }

  private static let vervolg = Vocabulary.shared["vervolg"]
  private static let op = Vocabulary.shared["op"]
  private static let tellingWords = [
    "mee", "mede", "meedelen", "mededelen", "melden", "berichten", "weten", "kennen", "op",
  ]
  private static let telling = WordSet(tellingWords)

  /// "Het streven was om …": what was meant to be.
  func isAbandoned(_ range: Range<Int>) -> Bool {
    range.contains {
      Self.aims.contains(tokens.words[$0]) && $0 + 1 < tokens.count
        && tokens.words[$0 + 1] == Self.was
    }
  }

  private static let aims = WordSet(aimWords)
  private static let aimWords = ["streven", "planning", "bedoeling", "voornemen", "verwachting"]
  private static let welke = Vocabulary.shared["welke"]
  private static let was = Vocabulary.shared["was"]

  /// "thans".
  func isNow(_ range: Range<Int>) -> Bool { range.contains { tokens.words[$0] == Self.thans } }

  private static let thans = Vocabulary.shared["thans"]

  /// "straks", "zo"; not "zo goed mogelijk".
  func isSoon(_ range: Range<Int>) -> Bool {
    range.contains { index in
      government.classes(index).contains(.soon)
        && !(index + 2 < tokens.count && tokens.words[index + 2] == Self.mogelijk)
    }
  }

  /// "het volgende meedelen" within a form.
  func tells(in range: Range<Int>) -> Bool {
    range.contains {
      $0 + 1 < range.upperBound && tells(behind: $0) && tokens.words[$0] == Self.het
    }
  }

  /// Whether a coming paper is named: "in de volgende rapportage"; not "het volgende".
  func isNext(_ range: Range<Int>) -> Bool {
    range.contains {
      government.classes($0).contains(.next) && tokens.words[max($0 - 1, 0)] != Self.het
    }
  }

  /// Whether a sentence asks.
  func isQuestion(_ sentence: Range<Int>) -> Bool {
    var last = sentence.upperBound - 1
    while last > sentence.lowerBound, tokens.shapes[last] == .sign {
      if tokens.words[last] == 0x3F { return true }
      last -= 1
    }
    return false
  }

  /// "hierbij", "bij deze", "als volgt", "met deze brief", "in deze voortgangsrapportage".
  func isHere(_ range: Range<Int>) -> Bool {
    for index in range {
      // "In verband hiermee kunt u …" is no letter.
      if government.classes(index).contains(.here),
        index == 0 || tokens.words[index - 1] != Self.verband
      {
        return true
      }
      let word = tokens.words[index]
      if word == Self.deze || word == Self.dit {
        if government.classes(index + 1).contains(.letter) { return true }
        if index > 0, tokens.words[index - 1] == Self.bij,
          !(index + 1 < tokens.count && tokens.shapes[index + 1] == .lower
            && tokens.words[index + 1] == 0)
        {
          return true
        }
      }
      if word == Self.als, index + 1 < tokens.count, tokens.words[index + 1] == Self.volgt {
        return true
      }
    }
    return false
  }

  /// "in mijn antwoord op vraag 5", "in paragraaf 2": the same paper.
  func isElsewhereHere(_ range: Range<Int>) -> Bool {
    range.contains { index in
      let word = tokens.words[index]
      if word == Self.paragraaf || word == Self.hoofdstuk { return true }
      guard word == Self.vraag || word == Self.bijlage, index + 1 < tokens.count else {
        return false
      }
      return tokens.shapes[index + 1] == .number
    }
  }

  /// "indien …", "mocht …", "als …" at the head, "wanneer dat niet het geval blijkt".
  func isConditional(_ range: Range<Int>) -> Bool {
    for index in range {
      if government.classes(index).contains(.condition) { return true }
      if tokens.words[index] == Self.als,
        index == range.lowerBound || tokens.words[index - 1] == 0x2C
          || tokens.words[index - 1] == Self.dat || tokens.shapes[index] == .capitalised,
        index + 1 >= tokens.count || !Self.part.contains(tokens.words[index + 1])
      {
        return true
      }
      if tokens.words[index] == Self.wanneer,
        (index..<min(index + 15, range.upperBound)).contains(where: {
          tokens.words[$0] == Self.blijkt || government.classes($0).contains(.negation)
        })
      {
        return true
      }
    }
    return false
  }

  /// "als gevolg van", "als onderdeel van", "als bedoeld in": no condition.
  private static let part = WordSet(partWords)
  private static let partWords = [
    "gevolg", "onderdeel", "bedoeld", "zodanig", "volgt", "eerste", "vervolg", "aanvulling",
    "reactie", "antwoord",
  ]

  /// Whether the House asks in the words before a form: "verzoekt de regering … de Kamer te informeren".
  func isRequest(_ range: Range<Int>) -> Bool {
    range.contains { index in
      guard government.classes(index).contains(.request) else { return false }
      // "op verzoek van het lid", "zoals verzocht door".
      return !government.classes(index).contains(.reason)
    }
  }
}
