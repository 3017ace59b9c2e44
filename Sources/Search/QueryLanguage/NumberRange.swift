/// A span of numbers as a user types it.
package struct NumberRange: Sendable, Equatable {
  /// Lower bound, inclusive.
  package var lower: Double
  /// Upper bound, inclusive.
  package var upper: Double

  /// A span.
  package init(lower: Double = -.infinity, upper: Double = .infinity) {
    self.lower = lower
    self.upper = upper
  }

  /// Reads `1000`, `>=1000`, `<5`, `10..20`, `10..`; Dutch thousands and decimals are accepted
  /// ("1.000", "2,5"). Nil where it is none of them.
  package init?(_ text: String) {
    self.init()
    if let dots = text.firstRange(of: "..") {
      let from = text[..<dots.lowerBound]
      let to = text[dots.upperBound...]
      guard !(from.isEmpty && to.isEmpty) else { return nil }
      if !from.isEmpty {
        guard let value = Self.number(from) else { return nil }
        lower = value
      }
      if !to.isEmpty {
        guard let value = Self.number(to) else { return nil }
        upper = value
      }
      return
    }
    for sign in [">=", "<=", ">", "<"] where text.hasPrefix(sign) {
      guard let value = Self.number(text.dropFirst(sign.count)) else { return nil }
      switch sign {
      case ">=": lower = value
      case "<=": upper = value
      case ">": lower = value.nextUp
      default: upper = value.nextDown
      }
      return
    }
    guard let value = Self.number(text[...]) else { return nil }
    lower = value
    upper = value
  }

  /// A number in plain or Dutch notation: `1000`, `1000.5`, `1.000`, `1.000,5`, `2,5`.
  package static func number(_ text: Substring) -> Double? {
    guard !text.isEmpty, text.allSatisfy({ $0.isNumber || $0 == "." || $0 == "," || $0 == "-" })
    else { return nil }
    let groups = text.split(separator: ".", omittingEmptySubsequences: false)
    let isGrouped =
      groups.count > 1
      && groups.dropFirst().allSatisfy { $0.prefix { $0 != "," }.count == 3 }
      && groups.dropLast().allSatisfy { !$0.contains(",") }
    var plain = isGrouped || text.contains(",") ? text.filter { $0 != "." } : String(text)
    plain = plain.replacing(",", with: ".")
    guard let value = Double(plain), value.isFinite else { return nil }
    return value
  }

  /// The codes of the span in a sorted column.
  package var codes: ClosedRange<Int64> {
    let from = SortableNumber.code(lower)
    return from...max(from, SortableNumber.code(upper))
  }
}
