internal import CTables
internal import Tables

/// The tables of the query language.
enum SearchTable {
  /// Field, Dutch word, value.
  static let values = DataTable(kamerstuk_table_search_values()).rows

  /// Every form in which papers print a unit, with the unit of the record in lower case: "kilometers", "km".
  static let units: [String: String] = {
    let rows = DataTable(kamerstuk_table_figure_units()).rows
    let pairs = rows.lazy.filter { $0.count > 1 }.map { ($0[0], $0[1].lowercased()) }
    return Dictionary(pairs) { first, _ in first }
  }()
}
