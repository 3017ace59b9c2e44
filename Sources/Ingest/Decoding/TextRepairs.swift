internal import Kamerstukken

/// What was repaired in a text, counted, with the line of the first.
struct TextRepairs {
  /// A kind of repair.
  enum Kind: Int, CaseIterable {
    case encoding, cutOff, mojibake, controls, spaces, softHyphens, accents, ligatures, replacements
    case unrepaired, letterSpacing
  }

  /// By kind; empty where nothing was repaired.
  private var counts: [Int] = []
  private var lines: [Int] = []

  /// Counts one repair in a line.
  mutating func count(_ kind: Kind, line: Int, _ number: Int = 1) {
    if counts.isEmpty {
      counts = [Int](repeating: 0, count: Kind.allCases.count)
      lines = counts
    }
    if counts[kind.rawValue] == 0 { lines[kind.rawValue] = line }
    counts[kind.rawValue] += number
  }

  /// How often.
  func count(of kind: Kind) -> Int { counts.isEmpty ? 0 : counts[kind.rawValue] }

  /// A warning for each kind that occurred.
  var warnings: [Warning] {
    Kind.allCases.filter { count(of: $0) > 0 }.map { kind in
      let count = counts[kind.rawValue]
      let (code, detail) = Self.words(kind, count)
      return Warning(code: code, line: lines[kind.rawValue], detail: detail)
    }
  }

  private static func words(_ kind: Kind, _ count: Int) -> (code: String, detail: String) {
    switch kind {
    case .encoding:
      ("encoding-detected", "\(count) bytes that are no UTF-8 were read as Windows-1252")
    case .cutOff: ("text-cut-off", "the text ends within a character")
    case .mojibake: ("mojibake-repaired", "\(count) characters decoded twice were repaired")
    case .controls: ("controls-dropped", "\(count) control characters were dropped")
    case .spaces:
      ("spaces-normalised", "\(count) no-break, thin or zero-width spaces became plain or went")
    case .softHyphens: ("soft-hyphens-dropped", "\(count) soft hyphens were dropped")
    case .accents: ("accents-composed", "\(count) combining accents were composed")
    case .ligatures: ("ligatures-expanded", "\(count) ligatures were written out")
    case .replacements:
      (
        "replacement-characters-repaired",
        "\(count) characters lost by an earlier program were restored"
      )
    case .unrepaired:
      ("replacement-characters", "\(count) characters were lost by an earlier program")
    case .letterSpacing:
      (
        "letter-spacing-repaired",
        "\(count) words printed with spaces between letters were closed up"
      )
    }
  }
}
