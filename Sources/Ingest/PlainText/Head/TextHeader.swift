internal import Kamerstukken

/// Puts the header of a document together from what its head, its page feet, its signatures and its file's name say.
struct TextHeader {
  let head: DocumentHead
  let furniture: Furniture
  let signatures: SignatureBlocks
  let isMotion: Bool
  let isDebate: Bool
  let hasQuestions: Bool

  /// Fills the header fields.
  func fill(_ document: inout Document) {
    let named =
      furniture.identifier ?? Self.identifier(ofFile: document.source.path) ?? furniture.web.item
    let foot = furniture.foot
    document.chamber =
      furniture.headChamber ?? foot?.chamber ?? named?.chamber ?? head.chamber
    document.year = furniture.headYear ?? foot?.year ?? named?.year ?? head.year
    document.title = head.title
    document.date = head.date
    document.submitted = head.submitted
    document.dossiers = head.dossiers
    if document.dossiers.isEmpty { document.dossiers = foot?.dossiers ?? [] }
    if document.dossiers.isEmpty, let dossier = named?.dossier { document.dossiers = [dossier] }
    if document.dossiers.isEmpty { document.dossiers = furniture.web.paper?.dossiers ?? [] }
    mergeSuffix(foot, &document)
    document.number =
      named?.number ?? foot?.number ?? head.number ?? furniture.web.paper?.number
    document.kind = kind(named, document)
    if let id = named?.text ?? builtIdentifier(document) { document.id = id }
    signatories(&document)
  }

  /// The addition that the foot prints and the head does not.
  private func mergeSuffix(_ foot: RunningFoot?, _ document: inout Document) {
    guard let printed = foot?.dossiers.first, let own = document.dossiers.first,
      own.number == printed.number, own.suffix == nil
    else { return }
    document.dossiers[0].suffix = printed.suffix
  }

  // MARK: Identifier

  /// The identifier in a file's name: "kst-29754-522.txt"; nil where the name has another form.
  private static func identifier(ofFile path: String) -> OfficialIdentifier? {
    let stem = path.fileName.stem
    guard stem.utf8.contains(0x2D), stem.utf8.contains(where: \.isDigit) else { return nil }
    return OfficialIdentifier(String(stem))
  }

  /// The identifier that dossier and number, or the number in the Aanhangsel, make. Papers of before 1995 have others.
  private func builtIdentifier(_ document: Document) -> String? {
    if let year = document.year ?? document.date.map({ String($0.year) }) {
      if let first = Int(year.prefix(4)), first < 1995 { return nil }
    } else if let dossier = document.dossiers.first, (Int(dossier.number) ?? 0) < 10_000,
      dossier.number.utf8.allSatisfy(\.isDigit)
    {
      return nil
    }
    guard let number = document.number, number.utf8.allSatisfy({ $0.isWordByte && $0 < 0x80 })
    else {
      return nil
    }
    if furniture.isAppendix || furniture.foot?.isAppendix == true {
      guard let year = document.year.flatMap({ ParliamentaryYear($0) }),
        let chamber = document.chamber
      else { return nil }
      return DocumentID(appendix: number, of: chamber, year: year).description
    }
    guard let dossier = document.dossiers.first else { return nil }
    let year = document.year.flatMap { ParliamentaryYear($0) }
    let isDated = document.chamber == .eersteKamer && (year?.start ?? 2011) < 2011
    return DocumentID(dossier, year: isDated ? year : nil, number: number).description
  }

  // MARK: Kind

  private func kind(_ named: OfficialIdentifier?, _ document: Document) -> DocumentKind {
    if let kind = head.kind { return kind }
    if let kind = named?.kind { return kind }
    if furniture.isAppendix || furniture.isOldAppendix || furniture.foot?.isAppendix == true {
      return .questions
    }
    if isMotion { return .motion }
    if isDebate { return .debate }
    if hasQuestions { return .questions }
    let opening = document.text.utf8.prefix(20_000)
    if OpeningWords.isDebate(opening) { return .debate }
    if let kind = printedKind(document) { return kind }
    // Committees report; their letters are called so in the head.
    if !signatures.blocks.isEmpty,
      signatures.blocks.values.allSatisfy({ block in
        let ending = block.office.hasSuffix(" commissie")
        return ending && (block.office.contains("griffier") || block.office.contains("voorzitter"))
      })
    {
      return .report
    }
    if head.people.contains(where: { $0.role == .addressee }) || OpeningWords.isLetter(opening) {
      return .letter
    }
    return signatures.blocks.isEmpty || OpeningWords.isLaw(opening.prefix(5000)) ? .other : .letter
  }

  /// The kind that a line in capitals near the beginning tells, in pages whose head has another form: "MEMORIE VAN TOELICHTING."
  private func printedKind(_ document: Document) -> DocumentKind? {
    guard !head.people.contains(where: { $0.role == .addressee }) else { return nil }
    for block in document.blocks.prefix(12) where block.range.count < 200 {
      let words = document.text.utf8[block.range]
      guard words.count >= 7, !words.contains(where: \.isLower) else { continue }
      if let kind = KindWords.kind(ofTitle: String(decoding: words, as: UTF8.self)) { return kind }
    }
    // "[12. 3.] ONTWERP VAN WET tot naturalisatie van …": only the first words are capitals.
    for block in document.blocks.prefix(12) {
      let words = document.text.utf8[block.range].prefix(60).drop { !$0.isUpper && !$0.isLower }
      guard words.count >= 14, !words.prefix(14).contains(where: \.isLower) else { continue }
      if KindWords.kind(ofTitle: String(decoding: words, as: UTF8.self)) == .bill { return .bill }
    }
    return nil
  }

  // MARK: Signatories

  private func signatories(_ document: inout Document) {
    var people: [Signatory] = []
    if document.kind == .motion || document.kind == .amendment {
      people = Submitters.read(document)
    } else {
      if document.kind != .debate {
        for block in signatures.blocks.sorted(by: { $0.key < $1.key }).map(\.value) {
          people.append(Signatory(name: block.name, office: block.office, role: .signatory))
        }
      }
      people += head.people
      if document.kind == .letter || document.kind == .questions,
        !head.people.contains(where: { $0.role == .onBehalfOf })
      {
        people += OnBehalf.inText(document, people)
      }
      if document.kind == .questions, !people.contains(where: { $0.role == .questioner }) {
        people += answeredQuestioners(&document)
      }
    }
    document.signatories = Self.unique(people)
  }

  /// Questioners and title of answers that stand behind a letter: "Antwoorden van de minister van … op Kamervragen van de leden …".
  private func answeredQuestioners(_ document: inout Document) -> [Signatory] {
    for block in document.blocks.prefix(12) where block.range.count < 900 {
      let words = document.text.string(block.range)
      guard words.hasPrefix("Antwoord") || words.hasPrefix("Beantwoording"),
        let found = QuestionTitle(words)
      else { continue }
      if document.title == nil { document.title = found.title }
      return found.people.filter { $0.role == .questioner }
    }
    return []
  }

  /// Without those that stand there twice in the same role.
  private static func unique(_ people: [Signatory]) -> [Signatory] {
    var kept: [Signatory] = []
    for person in people where !kept.contains(person) { kept.append(person) }
    return kept
  }
}
