internal import Kamerstukken

/// A day in brackets at the end of the head of questions or answers: "(ingezonden 15 september 2017)", "(Ont-vangen 4 september
/// 1979)".
struct DayInBrackets {
  /// Which of the two.
  enum Event {
    /// "ingezonden".
    case submitted
    /// "ontvangen".
    case received
  }

  let event: Event
  /// The bytes from the opening bracket to behind the closing one.
  let range: Range<Int>
  /// The day, nil where it cannot be read.
  let date: CalendarDate?

  /// The longest that is looked at, in bytes.
  private static let longest = 64

  /// The bracket that opens at an index, nil where another stands. Hyphens that OCR left in words do not count.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    var letters: [UInt8] = []
    var index = start + 1
    let end = min(bytes.count, start + Self.longest)
    guard start < end, bytes[start] == 0x28 else { return nil }
    while index < end, bytes[index] != 0x29, bytes[index] != 0x7D {
      if bytes[index] != 0x2D { letters.append(bytes[index] <= 0x20 ? 0x20 : bytes[index]) }
      index += 1
      // The word comes first: most brackets are others.
      if letters.count == 3, letters[1] | 0x20 != 0x6E { return nil }
    }
    guard index < end else { return nil }
    let phrase = PhraseScanner(utf8: letters)
    if phrase.has("ingezonden", at: 0) || phrase.has("lngezonden", at: 0) {
      event = .submitted
    } else if phrase.has("ontvangen", at: 0) {
      event = .received
    } else {
      return nil
    }
    range = start..<(index + 1)
    date = PrintedDate.first(in: phrase.rest)
  }

  /// The first such bracket of a phrase.
  static func first(_ event: Event, in phrase: PhraseScanner) -> DayInBrackets? {
    phrase.bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        if bytes[index] == 0x28, let found = DayInBrackets(bytes, at: index), found.event == event {
          return found
        }
        index += 1
      }
      return nil
    }
  }
}
