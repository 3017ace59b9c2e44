internal import Tables

/// The words of dates.
enum DateWords {
  /// Month numbers by word number.
  static let months = WordTable<Int?>(
    DataTable.months.rows.filter { $0.count == 2 }.map { (Vocabulary.shared[$0[0]], Int($0[1])) },
    missing: nil)

  /// The names of the months, whole and abbreviated.
  static let monthNames = DataTable.months.rows.map { $0[0] }

  /// "27 november jl.": the last such day before the letter.
  static let past = WordSet(pastWords)
  /// "1 juli a.s.": the next such day.
  static let coming = WordSet(comingWords)

  private static let pastWords = ["jl", "jongstleden", "ll", "laatstleden"]
  private static let comingWords = ["aanstaande", "eerstkomende"]

  /// Every word that dates are made of, for the vocabulary.
  static let vocabulary: [String] =
    monthNames + pastWords + comingWords + ["a", "s", "d"]
}
