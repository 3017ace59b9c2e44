internal import CTables
internal import Tables

/// The tables that rules of this stage read.
extension DataTable {
  static let abbreviations = DataTable(kamerstuk_table_abbreviations())
  static let sentenceStarters = DataTable(kamerstuk_table_sentence_starters())
  static let months = DataTable(kamerstuk_table_months())
  static let numberWords = DataTable(kamerstuk_table_number_words())
  static let deadlineWords = DataTable(kamerstuk_table_deadline_words())
  static let deadlinePhrases = DataTable(kamerstuk_table_deadline_phrases())
  static let nameWords = DataTable(kamerstuk_table_name_words())
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
