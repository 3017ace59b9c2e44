import Tables
import Testing

@testable import Extraction

/// The tables of words and what the rules call their rows: a name that only one side knows is silent otherwise.
struct TableTests {
  /// A table whose rows name flags: the names in it, and those that the program knows.
  struct NamedFlags: CustomTestStringConvertible {
    let testDescription: String
    let rows: Set<String>
    let cases: Set<String>

    init<Flag: RawRepresentable<UInt8> & CaseIterable>(
      _ table: String, _ rows: [String], _: Flag.Type, elsewhere: Set<String> = []
    ) {
      testDescription = table
      self.rows = Set(rows.flatMap { $0.split(separator: " ").map(String.init) })
      cases = Set(Flag.allCases.map { "\($0)" }).subtracting(elsewhere)
    }
  }

  static let flags = [
    NamedFlags(
      "commitment-words", DataTable.commitmentWords.rows.map { $0[0] }, CommitmentWords.Role.self),
    NamedFlags(
      "commitment-triggers", DataTable.commitmentTriggers.rows.compactMap { $0.dropFirst(4).first },
      CommitmentTriggers.Trait.self),
    NamedFlags("motion-words", DataTable.motionWords.rows.map { $0[1] }, MotionWords.Role.self),
    NamedFlags("period-words", DataTable.periodWords.rows.map { $0[1] }, PeriodWord.self),
    // Labels have a table of their own.
    NamedFlags(
      "noun-phrase-words", DataTable.nounPhraseWords.rows.map { $0[1] }, PhraseWord.self,
      elsewhere: ["label"]),
  ]

  @Test(arguments: flags)
  func namesOfFlags(table: NamedFlags) {
    #expect(table.rows == table.cases)
  }

  @Test func namesOfReferenceWords() {
    let rows = DataTable.referenceWords.rows.map { $0[0] }
    #expect(Set(rows).count == rows.count, "a row stands once")
    let roles = ReferenceWords.Role.allCases.filter { $0 != .month }.map { "\($0)" }
    #expect(Set(rows) == Set(roles + ReferenceWords.List.allCases.map(\.rawValue)))
  }

  @Test(arguments: [
    ReferenceWords.Role.allCases.count, CommitmentWords.Role.allCases.count,
    CommitmentTriggers.Trait.allCases.count, MotionWords.Role.allCases.count,
    PeriodWord.allCases.count, PhraseWord.allCases.count,
  ])
  func flagsFit(count: Int) {
    #expect(count <= 64)
  }

  @Test func flagsOfNames() {
    let table = WordTable<Flags<PeriodWord>>(flags: [
      ("jaar", "noun season"), ("jaar", "rate"), ("per", "seasons"),
    ])
    #expect(table[Vocabulary.shared["jaar"]] == [.noun, .season, .rate])
    #expect(table[Vocabulary.shared["per"]] == [])
    #expect(ReferenceWords.roles[Vocabulary.shared["kamerstuk"]].contains(.paper))
    #expect(ReferenceWords.roles[Vocabulary.shared["mei"]] == [.month])
    #expect(CommitmentWords.table[Vocabulary.shared["motie"]].contains(.motion))
  }

  @Test func namesOfWordsOfNamesAndOffices() {
    for row in DataTable.nameWords.rows {
      #expect(row.count > 1 && NameWords.Role(rawValue: row[1]) != nil, "\(row)")
    }
    for row in DataTable.officeWords.rows {
      #expect(row.count > 1 && OfficeWords.Role(rawValue: row[1]) != nil, "\(row)")
    }
  }

  /// A word that the vocabulary does not have begins no citation, and a rule without a beginning never runs.
  @Test func triggersOfReferenceRules() {
    #expect(ReferenceExtractor.rules.count <= 32)
    #expect(Set(ReferenceExtractor.rules.map(\.name)).count == ReferenceExtractor.rules.count)
    for rule in ReferenceExtractor.rules {
      let triggers = rule.triggers
      #expect(
        triggers.roles != [] || !triggers.words.isEmpty || triggers.numbers
          || triggers.alphanumeric || triggers.quotes, "\(rule.name)")
      for word in triggers.words { #expect(Vocabulary.shared[word] != 0, "\(rule.name): \(word)") }
    }
  }

  @Test func ordinals() {
    let values = ["eerste", "2e", "derde", "15e", "vijftiende", "zestiende"].map {
      ReferenceWords.ordinals[Vocabulary.shared[$0]]
    }
    #expect(values == [1, 2, 3, 15, 15, nil])
  }
}
