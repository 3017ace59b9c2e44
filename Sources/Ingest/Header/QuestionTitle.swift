package import Kamerstukken

/// The head of written questions: "Vragen van het lid Tellegen (VVD) aan de Ministers van … over … (ingezonden
/// 15 september 2017).", "Beantwoording Kamervragen van de leden Temmink en Van Nispen (beiden SP) aan de minister van … over …".
package struct QuestionTitle: Sendable {
  /// The title without the day.
  package var title: String
  /// "ingezonden", or nil.
  package var submitted: CalendarDate?
  /// The questioners, then the addressees.
  package var people: [Signatory]

  /// Reads a whole phrase; nil where it names no questions of members.
  package init?(_ phrase: String) {
    var scanner = PhraseScanner(phrase)
    guard let start = Self.questionersStart(scanner) else { return nil }
    scanner.index = start
    people = Questioners.read(&scanner)
    guard !people.isEmpty else { return nil }
    let day = DayInBrackets.first(.submitted, in: scanner)
    submitted = day?.date
    let titleEnd = day?.range.lowerBound ?? scanner.bytes.count
    title = PhraseScanner(scanner.string(0..<titleEnd)).rest
    while title.hasSuffix(".") || title.hasSuffix(" ") { title.removeLast() }
    scanner.skipSpaces()
    if scanner.skip(", ") { scanner.skipSpaces() }
    if scanner.skip("aan ") {
      let end =
        Self.subjectOpeners.compactMap { scanner.find($0, caseless: false) }.min()
        ?? max(scanner.index, titleEnd)
      people += PrintedOffice.list(scanner.string(scanner.index..<end)).map {
        Signatory(name: nil, office: $0, role: .addressee)
      }
    }
  }

  private static let subjectOpeners: [StaticString] = [
    " over ", " inzake ", " betreffende ", " met betrekking tot ", " naar aanleiding van ",
    " omtrent ", " aangaande ", " om ",
  ]

  /// Where "het lid" or "de leden" stands behind "vragen van" or the like.
  private static func questionersStart(_ scanner: PhraseScanner) -> Int? {
    for literal in [
      "vragen van het lid ", "vragen van de leden ", "vragen gesteld door het lid ",
      "vragen gesteld door de leden ", "vraag van het lid ", "vragen van de heer ",
      "vragen van mevrouw ",
      "vragen van lid ", "vragen van leden ", "vragen van het Kamerlid ",
      "vragen van de Kamerleden ",
    ]
      as [StaticString]
    {
      guard let at = scanner.find(literal, from: 0) else { continue }
      // "… van het lid": the scanner goes to the words behind "van" or "door".
      var index = at
      for marker in [" van ", " door "] as [StaticString] {
        if let found = scanner.find(marker, from: at), found < at + literal.utf8CodeUnitCount {
          index = found + marker.utf8CodeUnitCount
          break
        }
      }
      return index
    }
    return nil
  }
}
