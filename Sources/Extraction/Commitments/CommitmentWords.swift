/// What a word can be in a promise; a word may be several things.
struct CommitmentWords: OptionSet, Sendable {
  let rawValue: UInt64

  /// The classes of the table, by name.
  private static let names: [String] =
    DataTable.commitmentWords.rows.map { $0[0] }

  static let sender = named("self")
  static let office = named("office")
  static let kin = named("kin")
  static let cabinet = named("cabinet")
  static let determiner = named("determiner")
  static let former = named("former")
  static let portfolio = named("portfolio")
  static let house = named("house")
  static let chamber = named("chamber")
  static let possessive = named("possessive")
  static let you = named("you")
  static let committee = named("committee")
  static let standing = named("standing")
  static let title = named("title")
  static let to = named("to")
  static let prefix = named("prefix")
  static let negation = named("negation")
  static let but = named("but")
  static let request = named("request")
  static let here = named("here")
  static let letter = named("letter")
  static let future = named("future")
  static let soon = named("soon")
  static let condition = named("condition")
  static let opener = named("opener")
  static let adverb = named("adverb")
  static let reason = named("reason")
  static let about = named("about")
  static let date = named("date")
  static let finite = named("finite")
  static let clause = named("clause")
  static let commitment = named("commitment")
  static let late = named("late")
  static let lapsed = named("lapsed")
  static let partly = named("partly")
  static let pending = named("pending")
  static let chair = named("chair")
  static let during = named("during")
  static let relative = named("relative")
  static let joiner = named("joiner")
  static let modal = named("modal")
  static let yours = named("yours")
  static let have = named("have")
  static let others = named("others")
  static let pledge = named("pledge")
  static let acts = named("acts")
  static let finds = named("finds")
  static let made = named("made")
  static let pronoun = named("pronoun")
  static let next = named("next")
  static let column = named("column")
  static let stand = named("stand")
  static let settled = named("settled")
  static let motion = named("motion")

  private static func named(_ name: String) -> CommitmentWords {
    guard let index = names.firstIndex(of: name), index < 64 else { return [] }
    return CommitmentWords(rawValue: 1 << UInt64(index))
  }

  /// What each word of the vocabulary can be.
  static let table = WordTable(
    joining: DataTable.commitmentWords.rows.filter { $0.count == 2 }.flatMap { row in
      row[1].split(separator: " ").map { (String($0), named(row[0])) }
    })

  /// Every word of the table, for the vocabulary.
  static let vocabulary: [String] = DataTable.commitmentWords.rows.flatMap { row in
    row.count == 2 ? row[1].split(separator: " ").map(String.init) : []
  }
}
