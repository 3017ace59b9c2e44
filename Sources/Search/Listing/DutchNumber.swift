internal import Kamerstukken
package import RecordJSON

/// Figures as Dutch prints them.
package enum DutchNumber {
  /// `"€ 6.000.000"`, `"12,5 %"`, `"38"`, `"10–20"`.
  package static func text(_ figure: DecodedFigure) -> String {
    let isMoney = figure.unit.map { $0.count == 3 && $0.allSatisfy(\.isUppercase) } ?? false
    func print(_ value: Double) -> String { isMoney ? amount(value) : number(value) }
    var text = print(figure.value.double)
    if let upper = figure.upper { text += "–" + print(upper.double) }
    switch figure.unit {
    case nil: return sign(figure.modifier) + text
    case "EUR": return sign(figure.modifier) + "€ " + text
    case "NLG": return sign(figure.modifier) + "f " + text
    case "USD": return sign(figure.modifier) + "$ " + text
    case "GBP": return sign(figure.modifier) + "£ " + text
    case "percent": return sign(figure.modifier) + text + " %"
    case "percentage-point": return sign(figure.modifier) + text + " %-punt"
    case "times": return sign(figure.modifier) + text + " ×"
    case "fraction": return sign(figure.modifier) + text
    case let unit?: return sign(figure.modifier) + text + " " + unit
    }
  }

  private static func sign(_ modifier: String?) -> String {
    switch modifier {
    case "circa": "± "
    case "more-than": "> "
    case "less-than", "nearly": "< "
    case "at-least": "≥ "
    case "at-most": "≤ "
    case "average": "gem. "
    default: ""
    }
  }

  /// An amount of money: 3.9 gives `"3,90"`, 12.345 stays `"12,345"`.
  private static func amount(_ value: Double) -> String {
    let text = number(value)
    return text.split(separator: ",").last?.count == 1 && text.contains(",") ? text + "0" : text
  }

  /// A number with dots between thousands and a decimal comma: 1234567.5 gives `"1.234.567,5"`.
  package static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
    let plain = "\(abs(value))"
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
    guard !plain.contains("e") else { return plain }
    var grouped = ""
    for (index, digit) in parts[0].enumerated() {
      if index > 0, (parts[0].count - index) % 3 == 0, parts[0].count > 4 { grouped += "." }
      grouped.append(digit)
    }
    let decimals = parts.count > 1 && parts[1] != "0" ? "," + parts[1] : ""
    return (value < 0 ? "-" : "") + grouped + decimals
  }
}
