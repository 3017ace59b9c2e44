internal import Kamerstukken

/// The words and phrases of motions, from data/motion-words.tsv and data/motion-phrases.tsv.
struct MotionWords: Sendable {
  /// What a word does; several may be true of one word.
  struct Role: OptionSet, Sendable {
    let rawValue: UInt32
    static let motion = Role(rawValue: 1)
    static let motions = Role(rawValue: 2)
    static let amendment = Role(rawValue: 4)
    static let amendments = Role(rawValue: 8)
    /// "nader", "gewijzigde".
    static let stage = Role(rawValue: 16)
    /// "aangenomen motie".
    static let status = Role(rawValue: 32)
    /// "deze motie".
    static let this = Role(rawValue: 64)
    static let article = Role(rawValue: 128)
    /// "over", "betreffende".
    static let subject = Role(rawValue: 256)
    /// "constaterende".
    static let consideration = Role(rawValue: 512)
    /// "voorts".
    static let adverb = Role(rawValue: 1024)
    /// "verzoekt".
    static let asks = Role(rawValue: 2048)
    /// "spreekt … uit".
    static let declares = Role(rawValue: 4096)
    /// "besluit".
    static let decides = Role(rawValue: 8192)
    /// "loopt": a verb that ends a subject.
    static let verb = Role(rawValue: 16384)

    /// "motie", "moties", "amendement", "amendementen".
    static let head: Role = [.motion, .motions, .amendment, .amendments]

    static let names: [String: Role] = [
      "motion": .motion, "motions": .motions, "amendment": .amendment, "amendments": .amendments,
      "stage": .stage, "status": .status, "this": .this, "article": .article, "subject": .subject,
      "consideration": .consideration, "adverb": .adverb, "asks": .asks,
      "declares": .declares, "decides": .decides, "verb": .verb,
    ]
  }

  /// What a phrase says.
  enum Saying: Sendable {
    case execution(Motion.Execution)
    /// What is only said of the motion that stands right before it.
    case nearExecution(Motion.Execution)
    /// What a sentence that follows says: "Aan het gevraagde wordt voldaan."
    case nextExecution(Motion.Execution)
    case appreciation(Motion.Appreciation)
    case status(Motion.Status)
  }

  /// The small words of the grammar of motions.
  enum Word: String, CaseIterable {
    case kamer, motiede, gehoord, en, gaat, over, tot, orde, dag, van, de, het, om, dat, uit, op
    case aan, er, bij, ertoe, regering, kabinet, minister, ook, daarom, derhalve, nogmaals, slot
    case dan, verder, tenslotte, namens, voor, waarin, waarbij, waarmee, die, welke, verzocht
    case verzoekt, verzoeken, gevraagd, vraagt, opgeroepen, opgedragen, oproept, verzoek, wordt
    case werd, `is`, was, heeft, hebben, worden, zijn, mij, ons, ik, wij, we, naar, stuk, stuknr
    case nr, nummer, onder, met, thans, deze, krijgt, voorgesteld, door, lid, leden, gewijzigd
    case zin, stemming, constateer, stel, fracties, fractie, vóór, tegen, ertegen, stemmen, uw
    case brief, kamerbrief, verslag, rapport, debat, overleg, rapportage, reactie, aanleiding
    case uitvoering, conform, ter, `in`, per, motie, maar, terwijl, haar, mening, oordeel, als
    case roept, ingediend, ingediende, navolging, opvolging, antwoord, volgende, toezegging
    case overweging, kennis, ervan, te, dit, niet, kan, kunt, zal, heb, bent, ben, hun, indiende
    case indienden, tweede, eerste, uitgevoerd, afgedaan, vroeg
    /// No participles, though they look like them.
    case ondergetekende, ondergetekenden
  }

  /// The tables that the program ships.
  static let shared = MotionWords()

  /// The words that open a consideration, in small letters.
  let considerations: [[UInt8]]

  private let roles: WordTable<Role>
  private let small: WordTable<Word?>
  private let phrases: WordTable<[(saying: Saying, pattern: PhrasePattern)]>

  private init() {
    let rows = DataTable.motionWords.rows.compactMap { row in
      row.count > 1 ? Role.names[row[1]].map { (word: row[0], flags: $0) } : nil
    }
    roles = WordTable(joining: rows)
    heads = rows.filter { !$0.flags.isDisjoint(with: .head) }.map { Vocabulary.shared[$0.word] }
    considerations = DataTable.motionWords.rows.filter { $0.count > 1 && $0[1] == "consideration" }
      .map { Array($0[0].utf8) }
    small = WordTable(Word.allCases.map { (Vocabulary.shared[$0.rawValue], $0) }, missing: nil)
    var phrases: [Vocabulary.WordID: [(saying: Saying, pattern: PhrasePattern)]] = [:]
    for row in DataTable.motionPhrases.rows where row.count > 2 {
      guard let saying = Self.saying(row[0], row[1]) else { continue }
      let pattern = PhrasePattern(row[2], vocabulary: .shared)
      for word in pattern.openers { phrases[word, default: []].append((saying, pattern)) }
    }
    self.phrases = WordTable(Array(phrases), missing: [])
  }

  private static func saying(_ name: String, _ value: String) -> Saying? {
    switch name {
    case "execution": Motion.Execution(rawValue: value).map { .execution($0) }
    case "near-execution": Motion.Execution(rawValue: value).map { .nearExecution($0) }
    case "next-execution": Motion.Execution(rawValue: value).map { .nextExecution($0) }
    case "appreciation": Motion.Appreciation(rawValue: value).map { .appreciation($0) }
    case "status": Motion.Status(rawValue: value).map { .status($0) }
    default: nil
    }
  }

  /// "motie", "moties", "amendement", "amendementen".
  let heads: [Vocabulary.WordID]

  /// What a word does.
  func roles(of word: Vocabulary.WordID) -> Role { roles[word] }

  /// The small word that a word is, or nil.
  func small(_ word: Vocabulary.WordID) -> Word? { small[word] }

  /// The phrases that begin with a word.
  func phrases(beginningWith word: Vocabulary.WordID) -> [(saying: Saying, pattern: PhrasePattern)]
  {
    phrases[word]
  }

  /// Every word of motions, for the vocabulary.
  static let vocabulary: [String] =
    DataTable.motionWords.rows.map { $0[0] }
    + DataTable.motionPhrases.rows.filter { $0.count > 2 }.flatMap {
      PhrasePattern.words(in: $0[2])
    }
    + Word.allCases.map(\.rawValue)
}
