/// What the printer puts at the foot of the first page, each on a line of its own, in papers of about 1995 to 2009:
/// "KST29118", "Sdu Uitgevers".
enum PrinterLine {
  /// Whether a line is one of them.
  static func isOne(_ source: TextSource, _ line: Int) -> Bool {
    let bytes = source.bytes(line)
    switch bytes.count {
    case 7...11 where source.has(line, "KST"): return bytes.dropFirst(3).allSatisfy(\.isDigit)
    case 13: return source.has(line, "Sdu Uitgevers", caseless: true)
    case 14: return source.has(line, "Sdu Uitgeverij", caseless: true)
    default: return false
    }
  }
}
