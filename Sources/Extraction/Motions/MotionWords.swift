internal import Kamerstukken
internal import Tables

/// The words and phrases of motions, from data/motion-words.tsv and data/motion-phrases.tsv.
final class MotionWords: Sendable {
  /// What a word does; several may be true of one word.
  enum Role: UInt8, CaseIterable {
    case motion, motions, amendment, amendments
    /// "nader", "gewijzigde".
    case stage
    /// "aangenomen motie".
    case status
    /// "deze motie".
    case this
    case article
    /// "over", "betreffende".
    case subject
    /// "constaterende".
    case consideration
    /// "voorts".
    case adverb
    /// "verzoekt".
    case asks
    /// "spreekt … uit".
    case declares
    /// "besluit".
    case decides
    /// "loopt": a verb that ends a subject.
    case verb
  }

  typealias Roles = Flags<Role>

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
    case indienden, tweede, eerste, uitgevoerd, afgedaan, vroeg, nummers, nrs
    case toezeggingen, mijn, onze, acht, nemend, nemende, mede, indiener, indieners, indienster
    case commissie, had, hoe, wat, waarom, of, wie, wanneer, hoeveel, hoeverre, voorzitter, komt,
      anders, stukken, aangezien, indien
    /// No participles, though they look like them.
    case ondergetekende, ondergetekenden
  }

  /// The tables that the program ships.
  static let shared = MotionWords()

  /// The words that open a consideration, in small letters.
  let considerations: [[UInt8]]

  private let roles: WordTable<Roles>
  private let small: WordTable<Word?>
  private let phrases: WordTable<[(saying: Saying, pattern: PhrasePattern)]>

  private init() {
    let rows = DataTable.motionWords.rows.filter { $0.count > 1 }
    let roles = WordTable<Roles>(flags: rows.map { ($0[0], $0[1]) })
    self.roles = roles
    nouns = rows.map { Vocabulary.shared[$0[0]] }.filter { roles[$0].hasNoun }
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
  let nouns: [Vocabulary.WordID]

  /// What a word does.
  func roles(of word: Vocabulary.WordID) -> Roles { roles[word] }

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

extension MotionWords.Roles {
  /// Whether a word is "motie", "moties", "amendement" or "amendementen".
  var hasNoun: Bool { !isDisjoint(with: [.motion, .motions, .amendment, .amendments]) }
}
