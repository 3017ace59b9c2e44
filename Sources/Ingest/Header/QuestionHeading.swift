package import Kamerstukken

/// The line over a question or an answer: "Vraag 1", "Vragen 2, 3 en 4", "Antwoord 2, 3 en 4", "Antwoord op vragen 7, 8, en 9",
/// "Antwoorden op de vragen 1 t/m 3".
package struct QuestionHeading: Sendable, Equatable {
  /// `.question` or `.answer`.
  package var kind: Block.Kind
  /// The numbers as printed: "2, 3 en 4".
  package var label: String
  /// How many bytes of the line it takes, for questions that follow on the same line.
  var length: Int

  /// Reads a whole line.
  package init?(_ line: String) {
    var scanner = PhraseScanner(line)
    guard let heading = Self.read(&scanner), scanner.isAtEnd else { return nil }
    self = heading
  }

  init?(utf8: some Sequence<UInt8>) {
    var scanner = PhraseScanner(utf8: utf8)
    guard let heading = Self.read(&scanner), scanner.isAtEnd else { return nil }
    self = heading
  }

  static func read(_ scanner: inout PhraseScanner) -> QuestionHeading? {
    let kind: Block.Kind
    if scanner.skip(anyOf: ["Vragen ", "Vraag "]) {
      kind = .question
    } else if scanner.skip(anyOf: ["Antwoorden op ", "Antwoord op ", "Antwoorden ", "Antwoord "]) {
      kind = .answer
      _ = scanner.skip("de ")
      _ = scanner.skip(anyOf: ["vragen ", "vraag ", "onderdelen "])
    } else {
      return nil
    }
    let start = scanner.index
    var end = start
    while scanner.current?.isDigit == true {
      guard let digits = scanner.digits(), digits.utf8.count <= 3 else { return nil }
      // "Vraag 3a".
      if let letter = scanner.current, letter.isLower,
        scanner.index + 1 >= scanner.bytes.count || !scanner.bytes[scanner.index + 1].isWordByte
      {
        scanner.index += 1
      }
      end = scanner.index
      let before = scanner.index
      _ = scanner.skip(",")
      scanner.skipSpaces()
      if scanner.skip(anyOf: ["en met ", "en ", "tot en met ", "t/m ", "- ", "-", "– ", "–", "& "])
      {
        scanner.skipSpaces()
      }
      if scanner.current?.isDigit != true {
        scanner.index = before
        break
      }
    }
    guard end > start else { return nil }
    if scanner.current == 0x3A || scanner.current == 0x2E { scanner.index += 1 }
    return QuestionHeading(
      kind: kind, label: scanner.string(start..<end), length: scanner.index)
  }

  private init(kind: Block.Kind, label: String, length: Int) {
    self.kind = kind
    self.label = label
    self.length = length
  }
}
