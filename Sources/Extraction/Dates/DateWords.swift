/// The words of dates.
enum DateWords {
  /// Month numbers by word number.
  static let months: [Vocabulary.WordID: Int] = {
    var months: [Vocabulary.WordID: Int] = [:]
    for row in DataTable.months.rows where row.count == 2 {
      months[Vocabulary.shared[row[0]]] = Int(row[1])
    }
    return months
  }()

  /// "27 november jl.": the last such day before the letter.
  static let past: Set<Vocabulary.WordID> = numbers(pastWords)
  /// "1 juli a.s.": the next such day.
  static let coming: Set<Vocabulary.WordID> = numbers(comingWords)

  private static let pastWords = ["jl", "jongstleden", "ll", "laatstleden"]
  private static let comingWords = ["aanstaande", "eerstkomende"]

  /// Every word that dates are made of, for the vocabulary.
  static let all: [String] =
    DataTable.months.rows.map { $0[0] } + pastWords + comingWords + ["a", "s", "d"]

  private static func numbers(_ words: [String]) -> Set<Vocabulary.WordID> {
    Set(words.map { Vocabulary.shared[$0] })
  }
}
