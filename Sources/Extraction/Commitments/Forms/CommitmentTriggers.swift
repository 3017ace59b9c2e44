internal import Tables

/// The forms in which promises are made and reported on, from the tables.
final class CommitmentTriggers: Sendable {
  /// What a form does.
  enum Kind: String, Sendable {
    /// A promise made here.
    case promise
    /// One made before.
    case promised
    /// "Zoals toegezegd …": the main clause says what.
    case asPromised = "as-promised"
    /// What became of a promise.
    case done, partly, late, lapsed, open
    /// The House will be told.
    case inform
    /// The same in the present tense, which needs a sign that it is still to come.
    case informs
    /// The same, only with a time or in the next paper.
    case due
    /// "Ik kom met een brief", in a debate.
    case spoken
    /// Policy.
    case announce

    /// Which one stands where two forms overlap: the lowest.
    var rank: Int {
      switch self {
      case .promise, .promised, .asPromised: 0
      case .done, .partly, .late, .lapsed, .open: 2
      case .inform, .informs, .due: 3
      case .spoken: 4
      case .announce: 5
      }
    }
  }

  /// What the reader does with some forms only.
  enum Trait: UInt8, CaseIterable {
    /// "namens de Minister van Financiën | bericht ik u": another speaks.
    case alone
    /// "Ik ben niet | voornemens uw Kamer te informeren": a negation before it counts.
    case negatedBefore
    /// "zal aan uw Kamer worden gezonden": with "zal" only where "worden" follows.
    case worden
    /// "Uw Kamer kan deze brief voor mei tegemoetzien": not the letter that says so.
    case otherPaper
    /// It counts without a time.
    case sure
    /// It counts in a debate without a time: "Daarover krijgt u een brief van mij."
    case inDebate
    /// It counts on a condition: "Als dat zo is, | laat ik het uw Kamer weten."
    case onCondition
    /// It counts where it names a paper to come: "kom ik daarop terug in de voortgangsbrief".
    case inPaper
    /// What became of it may stand behind it.
    case statusBehind
    /// It counts where the sender says that it was told before: "heb ik u bericht dat | ik u zou informeren".
    case told
    /// It says who asked for the promise before it.
    case addressee
    /// The sentence before says what was promised.
    case antecedent
    /// It repeats that something is still to come.
    case again
    /// Its content ends two words before the form does.
    case twoVerbs
    /// "om de cijfers te delen | hiermee als afgedaan": these words are not of the content.
    case regarded
    /// Its verbs stand behind the noun: "de toezegging om … is uitgevoerd".
    case verbLast
    /// Its verb and who stand behind the noun: "de toezegging om … schuif ik door".
    case verbThenWho
    /// "De toezegging uit het WGO over | de huren | wordt betrokken".
    case subjectBefore
    /// The promise is only the reason: "Conform mijn toezegging zend ik u …".
    case adverbial
    /// In the present tense: behind a time it is to come again, "In het voorjaar doe ik mijn toezegging gestand".
    case present
    /// A motion or a request stands before it: "aan de motie van het lid Jansen en | aan mijn toezegging".
    case beside
    /// The promise begins at its second verb: "Ik wacht het advies af en | kom daar op terug".
    case secondVerb
    /// No other clause stands in it: not "deel ik u mede | dat ik … aan uw Kamer".
    case oneClause
    /// Of clauses in one another the last counts.
    case lastClause
    /// "Op verzoek van de commissie | zal ik u informeren": the House before it may be no object.
    case houseFirst
  }

  /// One form.
  struct Rule: Sendable {
    let name: String
    let kind: Kind
    let pattern: PhrasePattern
    let example: String
    let traits: Flags<Trait>
  }

  /// In the order of the table.
  let rules: [Rule]
  /// The numbers of the rules that a word makes worth trying; empty for most words.
  let byCue: WordTable<[Int]>
  /// The words of all forms, each with a number from 1 on; 0 for any other word.
  let wordNumbers: WordTable<UInt16>
  /// How many words the forms have.
  let wordCount: Int
  /// Whether a word is a cue of any rule.
  let isCue: WordTable<Bool>
  /// The same for the rules that count in a scope.
  private let scoped: [CommitmentScope: WordTable<Bool>]

  /// The tables that the program ships.
  static let shared = CommitmentTriggers()

  private init() {
    var rules: [Rule] = []
    var cues: [Vocabulary.WordID: [Int]] = [:]
    var scoped: [CommitmentScope: [Vocabulary.WordID]] = [:]
    let traits = Flags<Trait>.byName()
    for row in DataTable.commitmentTriggers.rows where row.count >= 4 {
      guard let kind = Kind(rawValue: row[1]) else { continue }
      let form = Self.expanded(row[2])
      for part in form.split(separator: " ") where part.hasPrefix("*") {
        for word in part.dropFirst().split(separator: "|") {
          let number = Vocabulary.shared[String(word)]
          cues[number, default: []].append(rules.count)
          for scope in CommitmentScope.allCases where scope.reads(kind) {
            scoped[scope, default: []].append(number)
          }
        }
      }
      let pattern = PhrasePattern(Self.bare(form), vocabulary: .shared)
      rules.append(
        Rule(
          name: row[0], kind: kind, pattern: pattern, example: row[3],
          traits: row.count > 4 ? Flags(named: row[4], in: traits) : []))
    }
    self.rules = rules
    let words = Set(rules.flatMap(\.pattern.words)).subtracting([0]).sorted()
    wordCount = words.count
    wordNumbers = WordTable(
      words.enumerated().map { ($1, UInt16(truncatingIfNeeded: $0 + 1)) }, missing: 0)
    self.cues = Array(cues.keys)
    byCue = WordTable(Array(cues), missing: [])
    isCue = WordTable(cues.keys.map { ($0, true) }, missing: false)
    self.scoped = scoped.mapValues { WordTable($0.map { ($0, true) }, missing: false) }
  }

  /// The words that make a sentence worth reading, in any scope.
  let cues: [Vocabulary.WordID]

  /// Whether a word makes a sentence worth reading in a scope.
  func cues(in scope: CommitmentScope) -> WordTable<Bool> {
    scoped[scope] ?? WordTable([], missing: false)
  }

  /// Every word of the forms, for the vocabulary.
  static let vocabulary: [String] = DataTable.commitmentTriggers.rows.filter { $0.count >= 4 }
    .flatMap {
      PhrasePattern.words(in: bare(expanded($0[2])))
    }

  private static let verbs: [String: String] = {
    var verbs: [String: [String]] = [:]
    for row in DataTable.reportVerbs.rows where row.count == 2 {
      verbs[row[0], default: []].append(row[1])
    }
    return verbs.mapValues { $0.joined(separator: "|") }
  }()

  /// A form with the verbs of the table in it.
  private static func expanded(_ form: String) -> String {
    form.split(separator: " ").map { part in
      guard let open = part.firstIndex(of: "{"), let close = part.firstIndex(of: "}"),
        let words = verbs[String(part[part.index(after: open)..<close])]
      else { return String(part) }
      return part[..<open] + words
    }.joined(separator: " ")
  }

  private static func bare(_ form: String) -> String { form.filter { $0 != "*" } }
}
