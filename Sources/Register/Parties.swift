internal import CTables
internal import Tables

/// Parties and groups of the Tweede Kamer under all names that are printed.
package struct Parties: Sendable {
  /// The table that the program ships.
  package static let shared = Parties()

  private let names: [String]
  private let numbers: [[UInt8]: Int]
  /// The longest form has so many words.
  package let longestForm: Int

  private init() {
    var names: [String] = []
    var numbers: [[UInt8]: Int] = [:]
    var longest = 1
    for row in DataTable(kamerstuk_table_register_parties()).rows where row.count > 1 {
      for form in [row[0]] + row[1].split(separator: ";").map(String.init) {
        let folded = NameFolding.fold(form)
        if numbers[folded] == nil { numbers[folded] = names.count }
        longest = max(longest, form.split(separator: " ").count)
      }
      names.append(row[0])
    }
    self.names = names
    self.numbers = numbers
    longestForm = longest
  }

  /// The usual name of a party from any of its forms: "Denk" → "DENK", "Partij van de Arbeid" → "PvdA";
  /// nil for what is no party.
  package func name(of form: some StringProtocol) -> String? {
    number(NameFolding.fold(form)).map { names[$0] }
  }

  /// A number for a folded form; "groep X" and "lid X" are X.
  func number(_ folded: [UInt8]) -> Int? {
    if let number = numbers[folded] { return number }
    for word in Self.groups where folded.starts(with: word) {
      if let number = numbers[Array(folded.dropFirst(word.count))] { return number }
    }
    return nil
  }

  /// A party as it is compared: its form, folded, and its number.
  struct Form: Sendable, Equatable {
    let folded: [UInt8]
    let number: Int?
  }

  /// A form, ready to be compared with many.
  func form(_ printed: String) -> Form {
    let folded = NameFolding.fold(printed)
    return Form(folded: folded, number: number(folded))
  }

  /// Whether two forms may mean one group: the same party, or one of a joint group
  /// (GroenLinks and PvdA in GroenLinks-PvdA).
  func isSame(_ a: Form, _ b: Form) -> Bool {
    if let one = a.number, let other = b.number {
      return one == other || isPart(names[one], of: names[other])
        || isPart(names[other], of: names[one])
    }
    return a.folded == b.folded
  }

  private func isPart(_ name: String, of joint: String) -> Bool {
    joint.utf8.contains(0x2D) && joint.split(separator: "-").contains { $0 == name }
  }

  private static let groups = ["groep", "lid", "fractie"].map { Array($0.utf8) }
}
