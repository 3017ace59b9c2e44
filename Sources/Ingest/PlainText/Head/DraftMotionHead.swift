internal import Kamerstukken

/// Reads the head of a motion as it was handed in: "08 februari 2023", "36169-30", the dossier's title, "MOTIE VAN DE LEDEN …",
/// the debate.
struct DraftMotionHead {
  let lines: HeadLines

  private var source: TextSource { lines.source }

  /// Reads the head where there is one.
  func read(_ head: inout DocumentHead, _ line: inout Int) {
    let limit = min(lines.count, line + 14)
    guard
      let titleLine = (line..<max(line, limit)).first(where: {
        lines.has($0, anyOf: Self.titles)
      })
    else { return }
    head.kind = KindWords.kind(ofTitle: source.string(titleLine))
    var dossierTitle: [Int] = []
    for index in line..<titleLine {
      let words = source.string(index)
      if head.dossiers.isEmpty, let found = Self.joinedNumber(words) {
        head.dossiers = [found.dossier]
        head.number = found.number
        head.add(.heading, [index])
      } else if head.date == nil, dossierTitle.isEmpty, let day = PrintedDate.first(in: words),
        words.utf8.count < 40
      {
        head.date = day
        head.add(.paragraph, [index])
      } else if !head.dossiers.isEmpty {
        dossierTitle.append(index)
      } else {
        head.add(.paragraph, [index])
      }
    }
    if !dossierTitle.isEmpty {
      head.dossiers[0].title = lines.words(dossierTitle)
      head.add(.heading, dossierTitle)
    }
    line = titleLine
    if head.date == nil { head.date = lastDay() }
    PaperHead(lines: lines, isOld: false).readTitle(&head, &line, nil)
  }

  /// The day under the names of those who move it, alone on its line: "14 februari 2024".
  private func lastDay() -> CalendarDate? {
    let last = (max(0, lines.count - 4)..<lines.count).last { lines.isPlaceAndDate($0) }
    return last.flatMap { PrintedDate.first(in: source.string($0)) }
  }

  private static let titles: [StaticString] = [
    "MOTIE VAN", "GEWIJZIGDE MOTIE", "NADER GEWIJZIGDE MOTIE", "AMENDEMENT VAN",
    "GEWIJZIGD AMENDEMENT", "NADER GEWIJZIGD AMENDEMENT", "TWEEDE NADER GEWIJZIGDE MOTIE",
  ]

  /// "36169-30", "36410-V-73", "21501-20-1911".
  static func joinedNumber(_ phrase: String) -> (dossier: Dossier, number: String)? {
    guard phrase.utf8.count <= 24, phrase.utf8.first?.isDigit == true, phrase.utf8.contains(0x2D),
      let found = OfficialIdentifier(
        DocumentID.Series.kst.rawValue + "-" + phrase.filter { $0 != " " }),
      let dossier = found.dossier,
      let number = found.number, dossier.number.utf8.count == 5,
      dossier.number.utf8.allSatisfy(\.isDigit), number.utf8.first?.isDigit == true
    else { return nil }
    return (dossier, number)
  }
}
