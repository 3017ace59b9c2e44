package import Kamerstukken

/// The line under the questions that says who answers: "Antwoord van Minister Asscher (Sociale Zaken en Werkgelegenheid),
/// mede namens de Minister van Veiligheid en Justitie (ontvangen 10 oktober 2017).", "Mededeling van Minister De Jonge (…)".
package struct AnswerTitle: Sendable {
  /// Those who answer, then those in whose name they answer too.
  package var people: [Signatory]
  /// "ontvangen", or nil.
  package var received: CalendarDate?

  /// Reads a whole phrase; nil where it is no such line.
  package init?(_ phrase: String) {
    var scanner = PhraseScanner(phrase)
    guard
      scanner.skip(anyOf: [
        "Antwoord van ", "Antwoorden van ", "Nader antwoord van ", "Aanvullend antwoord van ",
        "Herziene antwoorden van ", "Herzien antwoord van ", "Mededeling van ",
        "Nadere mededeling van ",
      ])
    else { return nil }
    people = []
    let day = DayInBrackets.first(.received, in: scanner)
    received = day?.date
    let receivedAt = day?.range.lowerBound ?? scanner.bytes.count
    while true {
      scanner.skipSpaces()
      _ = scanner.skip(anyOf: ["de ", "en ", ", "])
      _ = scanner.skip(anyOf: ["de ", "van "])
      let length = PrintedOffice.headLength(scanner, at: scanner.index)
      guard length > 0 else { break }
      let head = scanner.string(scanner.index..<(scanner.index + length))
      scanner.index += length
      guard let person = Self.person(&scanner, head: head, before: receivedAt) else { break }
      people.append(person)
      let start = scanner.index
      _ = scanner.skip(",")
      scanner.skipSpaces()
      guard scanner.skip("en ") || PrintedOffice.headLength(scanner, at: scanner.index) > 0 else {
        scanner.index = start
        break
      }
    }
    guard !people.isEmpty else { return nil }
    if let at = scanner.find("mede namens ") {
      people += OnBehalf.offices(scanner.string(at..<max(at, receivedAt)))
    }
  }

  /// "Koolmees (Sociale Zaken en Werkgelegenheid)", or "van Justitie en Veiligheid" without a name.
  private static func person(
    _ scanner: inout PhraseScanner, head: String, before end: Int
  ) -> Signatory? {
    scanner.skipSpaces()
    let start = scanner.index
    if let open = scanner.find("("), open < end, let close = scanner.find(")", from: open),
      close < end
        || end == scanner.bytes.count,
      !scanner.string(start..<open).contains(",")
    {
      var name = scanner.string(start..<open)
      while name.hasSuffix(" ") { name.removeLast() }
      let department = scanner.string((open + 1)..<close)
      scanner.index = close + 1
      guard !name.isEmpty else { return nil }
      return Signatory(
        name: name, office: PrintedOffice.office(head: head, department: department),
        role: .signatory)
    }
    let stop = min(end, scanner.find(", mede namens") ?? end)
    let office = PrintedOffice.list(head + " " + scanner.string(start..<stop)).first
    scanner.index = stop
    return office.map { Signatory(name: nil, office: $0, role: .signatory) }
  }
}
