internal import Tables

/// The words of citations, by the part they play: the table `reference-words.tsv`, whose rows are called like
/// the cases here.
enum ReferenceWords {
  /// The parts that rules ask for at every word.
  enum Role: UInt8, CaseIterable {
    case paper, number, ocrNumber, plural, page, lower, upper, united, session, and, hansard
    case appendix, annex, item, was, reprint, stb, stcrt, trb, printed, piece, chapter, kamer
    case second, first, filler, committee, until, with, through, t, m, e, v, ev, n, r, follow
    case replaced, under, tv, matter, motion, official, article, paragraph, part, determiner
    case preposition, juncto, opening
    /// A month; its words stand in the table of months.
    case month
  }

  typealias Roles = Flags<Role>

  /// The parts that a few rules look at.
  enum List: String, CaseIterable {
    case at, houseDocument, sentence, genitive, anaphor, lawStop, ordinal, shortOrdinal, book
    case hereafter, lawSection, directive, regulation, decision, frameworkDecision, recommendation
    case delegated, union, comSeries, ecli, ljn, `case`, court, longCourt, courtWord, courtSeat
    case judgment, ruling, journal, caseLetter, caseSeries, joinedCases, seatedCourt
    case caseIdentifier, proposal, communication, euAct, euPolicy, final, web, topLevel, lawWord
    case reportNoun, newsNoun, noteLead, noteVerb, noteTail, reportPaper, pageLead, author
    case organisation, authority, soleOrganisation, nameJoint, madeIn, madeOn, academic, byPress
    case letterNoun, possessive, dating, earlier, antecedentNoun, see, noteNoun, questionNoun
    case sectionNoun, tableNoun, answerJoint, answerFollow, question, answerPlace, above
    case thisLetter, addressing, house, letterWriter, ownPaper, answerWord, answeredElsewhere
    case hereby, your, letterMark, motionWord, promiseWord, meetingWord, otherNoun, billWord
    case sheet, listHead, standard, published
  }

  /// The words of each row of the table.
  private static let rows: [String: [String]] = {
    var rows: [String: [String]] = [:]
    for row in DataTable.referenceWords.rows where row.count == 2 {
      rows[row[0], default: []] += row[1].split(separator: " ").map(String.init)
    }
    return rows
  }()

  /// Every word of the tables, for the vocabulary.
  static let vocabulary: [String] =
    rows.sorted { $0.key < $1.key }.flatMap(\.value) + LawTable.vocabulary + MediaTable.vocabulary

  /// The words of some lists, for triggers.
  static func strings(_ lists: List...) -> [String] { lists.flatMap { rows[$0.rawValue] ?? [] } }

  /// The words of a list, for rules to look up.
  static func words(_ list: List) -> WordSet { WordSet(strings(list)) }

  /// "eerste", "1e" to "vijftiende", "15e" and their values.
  static let ordinals = WordTable<Int?>(
    [strings(.ordinal), strings(.shortOrdinal)].flatMap { words in
      words.enumerated().map { (Vocabulary.shared[$1], $0 + 1) }
    }, missing: nil)

  /// The roles of each word of the vocabulary.
  static let roles = WordTable<Roles>(
    flags: rows.flatMap { name, words in words.map { ($0, name) } }
      + DateWords.monthNames.map { ($0, "\(Role.month)") })
}
