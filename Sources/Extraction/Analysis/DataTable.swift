internal import CTables

/// A table of the folder Sources/CTables/data: lines of tab-separated fields; `#` begins a comment line.
package struct DataTable: Sendable {
  /// The lines without comments and empty ones.
  package let lines: [String]

  init(_ table: kamerstuk_table) {
    let bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
    lines = bytes.split(separator: 0x0A).compactMap { line in
      line.first == 0x23 ? nil : String(decoding: line, as: UTF8.self)
    }
  }

  /// The fields of each line.
  package var rows: [[String]] {
    lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }
}

extension DataTable {
  static let abbreviations = DataTable(kamerstuk_table_abbreviations())
  static let sentenceStarters = DataTable(kamerstuk_table_sentence_starters())
  static let months = DataTable(kamerstuk_table_months())
  static let numberWords = DataTable(kamerstuk_table_number_words())
  static let deadlineWords = DataTable(kamerstuk_table_deadline_words())
  static let deadlinePhrases = DataTable(kamerstuk_table_deadline_phrases())
  static let nameWords = DataTable(kamerstuk_table_name_words())
  static let namePrefixes = DataTable(kamerstuk_table_register_prefixes())
  static let motionWords = DataTable(kamerstuk_table_motion_words())
  static let motionPhrases = DataTable(kamerstuk_table_motion_phrases())
  static let officeWords = DataTable(kamerstuk_table_office_words())
  static let referenceWords = DataTable(kamerstuk_table_reference_words())
  static let laws = DataTable(kamerstuk_table_laws())
  static let euActs = DataTable(kamerstuk_table_eu_acts())
  static let media = DataTable(kamerstuk_table_media())
  static let commitmentTriggers = DataTable(kamerstuk_table_commitment_triggers())
  static let reportVerbs = DataTable(kamerstuk_table_report_verbs())
  static let occasions = DataTable(kamerstuk_table_occasions())
  static let commitmentWords = DataTable(kamerstuk_table_commitment_words())
  static let figureUnits = DataTable(kamerstuk_table_figure_units())
  static let figureModifiers = DataTable(kamerstuk_table_figure_modifiers())
  static let figureSuffixes = DataTable(kamerstuk_table_figure_suffixes())
  static let figureLabels = DataTable(kamerstuk_table_figure_labels())
  static let nounPhraseWords = DataTable(kamerstuk_table_noun_phrase_words())
  static let coordinatedNouns = DataTable(kamerstuk_table_coordinated_nouns())
  static let periodWords = DataTable(kamerstuk_table_period_words())
  static let fractions = DataTable(kamerstuk_table_fractions())
  static let multiples = DataTable(kamerstuk_table_multiples())
}
