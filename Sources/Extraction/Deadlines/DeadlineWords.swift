internal import Tables

/// The words that deadlines are made of.
final class DeadlineWords: Sendable {
  /// A part of a year or a month.
  enum Edge: String { case first, middle, last, ultimo }
  /// What "binnen drie weken" counts.
  enum Unit: String { case day, week, month, year }

  /// What a word does in a deadline.
  enum Class: Equatable {
    case edge(Edge)
    case ordinal(Int)
    case unit(isHalf: Bool)
    case quarter(Int)
    case half(Int)
    case season
    case this, next, coming
    case weekday
    case count(Int)
    case period(Unit)
    case event(Event)
  }

  /// What kind of event a word names: "overleg", "begroting", "voortgangsbrief", "Prinsjesdag".
  enum Event: String { case meeting, budget, paper, prinsjesdag, verantwoordingsdag }

  private let classes: WordTable<[Class]>
  private let smallWords: WordTable<Word?>
  /// Whether a deadline may begin with a word.
  let opens: WordTable<Bool>

  /// The tables that the program ships.
  static let shared = DeadlineWords()

  private let phrases: WordTable<[(rule: String, pattern: PhrasePattern)]>

  private init() {
    var classes: [Vocabulary.WordID: [Class]] = [:]
    for row in DataTable.deadlineWords.rows where row.count == 3 {
      if let type = Self.classOf(row[1], row[2]) {
        classes[Vocabulary.shared[row[0]], default: []].append(type)
      }
    }
    self.classes = WordTable(Array(classes), missing: [])
    smallWords = WordTable(Word.allCases.map { (Vocabulary.shared["\($0)"], $0) }, missing: nil)
    var phrases: [Vocabulary.WordID: [(rule: String, pattern: PhrasePattern)]] = [:]
    for row in DataTable.deadlinePhrases.rows where row.count == 3 {
      let pattern = PhrasePattern(row[1], vocabulary: .shared)
      for word in pattern.openers { phrases[word, default: []].append((row[0], pattern)) }
    }
    self.phrases = WordTable(Array(phrases), missing: [])
    let openers =
      Array(classes.keys) + Array(phrases.keys) + DateWords.monthNames.map { Vocabulary.shared[$0] }
      + Word.allCases.map { Vocabulary.shared["\($0)"] }
    opens = WordTable(openers.map { ($0, true) }, missing: false)
  }

  /// The forms without days that begin with a word, with their rules.
  func phrases(beginningWith word: Vocabulary.WordID) -> [(rule: String, pattern: PhrasePattern)] {
    phrases[word]
  }

  /// The small word that a word is, or nil.
  @inline(__always)
  func small(_ word: Vocabulary.WordID) -> Word? { smallWords[word] }

  /// What a word can be.
  func classes(of word: Vocabulary.WordID) -> [Class] { classes[word] }

  private static func classOf(_ name: String, _ value: String) -> Class? {
    switch name {
    case "edge": Edge(rawValue: value).map { .edge($0) }
    case "ordinal": Int(value).map { .ordinal($0) }
    case "unit": .unit(isHalf: value == "half")
    case "quarter": Int(value).map { .quarter($0) }
    case "half": Int(value).map { .half($0) }
    case "season": .season
    case "this": .this
    case "next": .next
    case "coming": .coming
    case "weekday": .weekday
    case "count": Int(value).map { .count($0) }
    case "period": Unit(rawValue: value).map { .period($0) }
    case "event": Event(rawValue: value).map { .event($0) }
    default: nil
    }
  }

  /// Every word of deadlines, for the vocabulary.
  static let vocabulary: [String] =
    DataTable.deadlineWords.rows.map { $0[0] }
    + DataTable.deadlinePhrases.rows.filter { $0.count == 3 }.flatMap {
      PhrasePattern.words(in: $0[1])
    } + Word.allCases.map { "\($0)" }

  /// The small words of the calendar grammar.
  enum Word: UInt8, CaseIterable {
    case uiterlijk, vóór, voor, `in`, op, rond, rondom, omstreeks, tegen, tijdens, gedurende
    case binnen, over, na, direct, meteen, bij, met, per, vanaf, sinds, tot, van, uit, tussen, en
    case of, dan, wel, later, vroeg, nog, niet, laatste, laatst, zijn, het, de, aan, loop, jaar
    case maand, kwartaal, week, half, lopende, parlementaire, eerste, ten, ingang, begin
    case afgelopen, nadat, nadien, a, s, voorafgaand, voorafgaande
  }
}
