import Glibc

/// What standard output is.
struct Terminal: Sendable {
  /// Columns of the terminal; nil where the output is none.
  let width: Int?
  /// Whether colours are wanted: on a terminal, and never with NO_COLOR.
  let hasColour: Bool

  /// The terminal that standard output is.
  static let standard: Terminal = {
    let isTerminal = isatty(1) == 1
    var size = winsize()
    var width: Int?
    if isTerminal {
      width = ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
    }
    let noColour = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    let isDumb = getenv("TERM").map { strcmp($0, "dumb") == 0 } ?? false
    return Terminal(width: width, hasColour: isTerminal && !noColour && !isDumb)
  }()

  /// Bold, where colours are wanted.
  func bold(_ text: String) -> String { styled(text, "1") }
  /// Faint, where colours are wanted.
  func faint(_ text: String) -> String { styled(text, "2") }
  /// The beginning and end of a match: colours, else `[` and `]`.
  var matchMarks: (String, String) { hasColour ? ("\u{1B}[1;33m", "\u{1B}[0m") : ("[", "]") }

  private func styled(_ text: String, _ code: String) -> String {
    hasColour && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
