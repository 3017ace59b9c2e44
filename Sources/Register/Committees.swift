internal import CTables
internal import Tables

/// Committees of parliament under the forms that are printed.
package struct Committees: Sendable {
  /// The table that the program ships.
  package static let shared = Committees()

  private let names: [String]
  private let numbers: [[UInt8]: Int]

  private init() {
    var names: [String] = []
    var numbers: [[UInt8]: Int] = [:]
    for row in DataTable(kamerstuk_table_register_committees()).rows where row.count > 3 {
      let number = names.count
      names.append(row[0])
      for form in [row[0], row[1]] where !form.isEmpty {
        let folded = NameFolding.fold(form)
        if numbers[folded] == nil { numbers[folded] = number }
        let subject = Self.subject(of: form)
        if subject != folded, numbers[subject] == nil || row[2] == "vaste commissie" {
          numbers[subject] = number
        }
      }
    }
    self.names = names
    self.numbers = numbers
  }

  /// The full name of a committee from any form: "de vaste commissie voor Sociale Zaken en
  /// Werkgelegenheid", "commissie SZW", "cie. SZW", "de vcie. SZW"; nil for what is none.
  package func name(of form: some StringProtocol) -> String? {
    let folded = NameFolding.fold(form)
    if let number = numbers[folded] { return names[number] }
    let subject = Self.subject(of: form)
    if let number = numbers[subject] { return names[number] }
    // "commissie SZW": the ministry's name is the committee's.
    guard subject != folded, let words = Self.words(form), !words.isEmpty,
      let ministry = Offices.shared.ministry(of: words.joined(separator: " "))
    else { return nil }
    return numbers[NameFolding.fold(ministry.name)].map { names[$0] }
  }

  /// The folded form without "de vaste commissie voor".
  private static func subject(of form: some StringProtocol) -> [UInt8] {
    NameFolding.fold((words(form) ?? []).joined(separator: " "))
  }

  private static func words(_ form: some StringProtocol) -> [Substring]? {
    var words = String(form).split { $0 == " " || $0 == "\u{A0}" || $0 == "\n" }
    while let word = words.first, skipped.contains(NameFolding.fold(word)) { words.removeFirst() }
    return words
  }

  private static let skipped: Set<[UInt8]> = Set(
    [
      "de", "het", "vaste", "algemene", "tijdelijke", "commissie", "commissies", "kamercommissie",
      "cie",
      "vcie", "voor", "van", "inzake",
    ].map { Array($0.utf8) })
}
