internal import CTables
internal import Tables

/// The tables of the query language.
enum SearchTable {
  /// Field, Dutch word, value.
  static let values = DataTable(kamerstuk_table_search_values()).rows
}
