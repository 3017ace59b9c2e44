/// Text with colours: escape sequences (`ESC [ 1 m`) take no place on the line.
enum TerminalText {
  private static let escape: Character = "\u{1B}"

  /// How many columns a text takes.
  static func width(_ text: some StringProtocol) -> Int {
    guard text.utf8.contains(0x1B) else { return text.count }
    var width = 0
    var isEscape = false
    for character in text {
      if character == escape {
        isEscape = true
      } else if isEscape {
        isEscape = character != "m"
      } else {
        width += 1
      }
    }
    return width
  }

  /// As much of a text as takes so many columns.
  static func prefix(_ text: Substring, _ width: Int) -> Substring {
    guard text.utf8.contains(0x1B) else { return text.prefix(width) }
    var left = width
    var isEscape = false
    var end = text.startIndex
    while end < text.endIndex {
      let character = text[end]
      if character == escape {
        isEscape = true
      } else if isEscape {
        isEscape = character != "m"
      } else if left == 0 {
        break
      } else {
        left -= 1
      }
      end = text.index(after: end)
    }
    return text[..<end]
  }

  /// Closes in each line the colour that it leaves open, and goes on with it in the next.
  static func closed(_ lines: [String]) -> [String] {
    var open = ""
    return lines.map { line in
      var colour = open
      var rest = line[...]
      while let start = rest.firstIndex(of: escape) {
        let end = rest[start...].firstIndex(of: "m") ?? rest.index(before: rest.endIndex)
        let sequence = rest[start...end]
        colour = sequence == "\u{1B}[0m" ? "" : String(sequence)
        rest = rest[rest.index(after: end)...]
      }
      defer { open = colour }
      return open + line + (colour.isEmpty ? "" : "\u{1B}[0m")
    }
  }

  /// A line cut at spaces where it is longer than a terminal is wide; what goes on stands behind an indent. A
  /// word longer than that (a URL) stays whole.
  static func folded(_ line: String, _ width: Int?, indent: Int) -> [String] {
    guard let width, Self.width(line) > width else { return [line] }
    var lines: [String] = []
    var rest = line[...]
    var lead = 0
    while !rest.isEmpty, Self.width(rest) > width - lead {
      let fitting = prefix(rest, max(1, width - lead + 1))
      let start = fitting.firstIndex { $0 != " " } ?? fitting.endIndex
      let cut =
        fitting[start...].lastIndex(of: " ") ?? rest[start...].firstIndex(of: " ")
        ?? rest.endIndex
      var head = rest[..<cut]
      while head.last == " " { head.removeLast() }
      lines.append(String(repeating: " ", count: lead) + head)
      rest = rest[cut...].drop { $0 == " " }
      lead = indent
    }
    if !rest.isEmpty { lines.append(String(repeating: " ", count: lead) + rest) }
    return lines
  }
}
