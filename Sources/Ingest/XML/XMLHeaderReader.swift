internal import Kamerstukken

/// Reads the header and the signatories of a paper out of its `XMLTree`.
struct XMLHeaderReader {
  let tree: XMLTree
  /// The paragraphs that are names of movers or signers, to be signature blocks; known after `read`.
  private(set) var signatureNodes: Set<Int> = []

  /// A reader of one tree.
  init(tree: XMLTree) {
    self.tree = tree
  }

  /// Fills in what the file says of the paper.
  mutating func read(into document: inout Document) {
    readIdentifier(&document)
    switch tree.element(XMLTree.root) {
    case .kamerwrk: readOldPaper(&document)
    case .vlosCoreDocument: readReport(&document)
    default: readPublication(&document)
    }
    makeIdentifier(&document)
    document.completeFromIdentifier()
  }

  // MARK: Identifier

  /// From the address of the metadata record, "https://…/kst-32545-143/metadata.xml", or a `meta` of that sense.
  private func readIdentifier(_ document: inout Document) {
    for meta in tree.all(.meta, in: XMLTree.root) {
      let name = tree.attribute(.name, of: meta)?.lowercased() ?? ""
      guard name.hasSuffix("externmetadatarecord") || name == "id" || name.hasSuffix(".identifier")
      else { continue }
      for part in (tree.attribute(.content, of: meta) ?? "").split(separator: "/").reversed() {
        if let identifier = OfficialIdentifier(String(part)) {
          document.id = identifier.text
          return
        }
      }
    }
  }

  /// The identifier that dossier and number, or year and number, make; for papers that state no other.
  private func makeIdentifier(_ document: inout Document) {
    guard document.id.hasPrefix("local-"), let number = document.number else { return }
    var identifier: DocumentID?
    let year = document.year.flatMap { ParliamentaryYear($0) }
    if document.kind == .questions, document.dossiers.isEmpty {
      if let chamber = document.chamber, let year {
        identifier = DocumentID(appendix: number, of: chamber, year: year)
      }
    } else if let dossier = document.dossiers.first {
      // The Senate's identifiers have the year until 2011, everybody's are others before 1995.
      if let year, year.start < 1995 { return }
      guard document.chamber != nil, number.utf8.allSatisfy({ $0.isWordByte && $0 < 0x80 }) else {
        return
      }
      let isDated = document.chamber == .eersteKamer && (year?.start ?? 2011) < 2011
      identifier = DocumentID(dossier, year: isDated ? year : nil, number: number)
    }
    if let identifier = identifier.flatMap({ OfficialIdentifier($0.description) }) {
      document.id = identifier.text
    }
  }

  // MARK: officiele-publicatie

  private mutating func readPublication(_ document: inout Document) {
    for line in tree.all(.tekstregel, in: XMLTree.root) {
      let words = XMLWords.text(of: line, in: tree)
      switch tree.attribute(.inhoud, of: line)?.lowercased() {
      case "vergaderjaar":
        document.year = vergaderjaar(words)
      case "kameraanduiding": document.chamber = chamber(words) ?? document.chamber
      default: continue
      }
    }
    document.dossiers = tree.all(.dossier, in: XMLTree.root).flatMap(dossiers)
    if let number = tree.first(.ondernummer, in: XMLTree.root) {
      document.number = XMLWords.text(of: number, in: tree)
    }
    if tree.first(.handelingen, in: XMLTree.root) != nil {
      readDebate(&document)
    } else if tree.first(.kamervragen, in: XMLTree.root) != nil
      || tree.first(.kamervraagomschrijving, in: XMLTree.root) != nil
    {
      readQuestions(&document)
    } else {
      readPaper(&document)
    }
  }

  /// "Vergaderjaar 2020-2021", "2020-2021".
  private func vergaderjaar(_ words: String) -> String? {
    ParliamentaryYear.normalized(String(words.split(separator: " ").last ?? ""))
  }

  private func chamber(_ words: String) -> Chamber? {
    let lower = words.lowercased()
    if lower.hasPrefix("tweede kamer") { return .tweedeKamer }
    if lower.hasPrefix("eerste kamer") { return .eersteKamer }
    if lower.hasPrefix("verenigde vergadering") { return .verenigdeVergadering }
    return nil
  }

  /// A `dossier`: number, chapter and title.
  private func dossiers(_ node: Int) -> [Dossier] {
    let title = tree.child(.titel, of: node).map { XMLWords.text(of: $0, in: tree) }
    let numbers = tree.all(.dossiernr, in: node)
    return numbers.flatMap { number -> [Dossier] in
      var words = XMLWords.text(of: number, in: tree)
      if numbers.count == 1, let chapter = tree.first(.begrotingshoofdstuk, in: node) {
        words += " " + XMLWords.text(of: chapter, in: tree)
      }
      let found = DossierNumbers(words)?.dossiers ?? [Dossier(number: words.filter { $0 != " " })]
      return found.map { Dossier(number: $0.number, suffix: $0.suffix, title: title) }
    }
  }

  private mutating func readPaper(_ document: inout Document) {
    let stuk = tree.first(.stuk, in: XMLTree.root) ?? XMLTree.root
    if let title = tree.child(.titel, of: stuk) ?? tree.first(.titel, in: stuk) {
      document.title = XMLWords.text(of: title, in: tree)
    }
    document.kind = document.title.flatMap(KindWords.kind(ofTitle:)) ?? .other
    if let stated = tree.first(.datumtekst, in: stuk), let date = date(in: stated) {
      document.date = date
    } else {
      document.date = dateLine()
    }
    readSigners(&document)
    readAddressees(&document)
  }

  /// The date of an element: its attribute, else its words.
  private func date(in node: Int) -> CalendarDate? {
    if let stated = tree.first(.datum, in: node),
      let iso = tree.attribute(.isodatum, of: stated) ?? tree.attribute(.content, of: stated),
      let date = CalendarDate(iso: String(iso.prefix(10)))
    {
      return date
    }
    return PrintedDate.first(in: XMLWords.text(of: node, in: tree))
  }

  /// The date line of a letter, "Den Haag, 7 juli 2023", or of a signature ("dagtekening").
  private func dateLine() -> CalendarDate? {
    for paragraph in firstParagraphs(12) where XMLWords.size(of: paragraph, in: tree) <= 100 {
      let words = XMLWords.text(of: paragraph, in: tree)
      if let date = LetterHead.date(ofLine: words) { return date }
    }
    return nil
  }

  /// The first so many `al` elements.
  private func firstParagraphs(_ count: Int) -> [Int] {
    var found: [Int] = []
    for index in tree.nodes.indices where tree.nodes[index].element == .al {
      found.append(index)
      if found.count == count { break }
    }
    return found
  }

  private func readAddressees(_ document: inout Document) {
    for paragraph in firstParagraphs(6) where XMLWords.size(of: paragraph, in: tree) <= 200 {
      if let office = LetterHead.addressee(XMLWords.text(of: paragraph, in: tree)) {
        document.signatories.append(Signatory(name: nil, office: office, role: .addressee))
      }
    }
  }

  private mutating func readSigners(_ document: inout Document) {
    let isMotion = document.kind == .motion || document.kind == .amendment
    for node in tree.all(.ondertekening, in: XMLTree.root) + tree.all(.ondtek, in: XMLTree.root) {
      for signer in XMLSignatures.signers(in: node, of: tree) {
        document.signatories.append(
          Signatory(
            name: signer.name, office: signer.office,
            role: isMotion && signer.office == nil ? .submitter : .signatory))
      }
    }
    guard document.kind != .questions else { return }
    let bodies = tree.all(.tekst, in: XMLTree.root) + tree.all(.body, in: XMLTree.root)
    guard let body = bodies.last,
      isMotion || document.signatories.isEmpty
    else { return }
    let names = XMLSignatures.closingNames(of: tree, in: body)
    signatureNodes = Set(names)
    for node in names {
      document.signatories.append(
        Signatory(
          name: XMLWords.text(of: node, in: tree), office: nil,
          role: isMotion ? .submitter : .signatory))
    }
  }

  // MARK: Questions

  private mutating func readQuestions(_ document: inout Document) {
    document.kind = .questions
    if let number = tree.first(.kamervraagnummer, in: XMLTree.root) {
      document.number = XMLWords.text(of: number, in: tree)
    }
    for node in tree.all(.kamervraagomschrijving, in: XMLTree.root) {
      let words = XMLWords.phrase(of: node, in: tree)
      if let answer = AnswerTitle(words) {
        document.signatories += answer.people
        document.date = date(in: node) ?? answer.received
      } else if let questions = QuestionTitle(words) {
        document.title = questions.title
        document.signatories += questions.people
        document.submitted = date(in: node) ?? questions.submitted
      } else if document.title == nil {
        document.title = words
      }
    }
    readSigners(&document)
  }

  // MARK: Debates

  private func readDebate(_ document: inout Document) {
    document.kind = .debate
    if let title = tree.first(.itemTitel, in: XMLTree.root) {
      document.title = XMLWords.text(of: title, in: tree)
    } else if let meeting = tree.first(.vergaderingNummer, in: XMLTree.root) {
      document.title = XMLWords.text(of: meeting, in: tree)
    }
    if let day = tree.first(.vergaderdatum, in: XMLTree.root) {
      document.date = date(in: day)
    }
  }

  /// VLOS.
  private func readReport(_ document: inout Document) {
    document.kind = .debate
    guard let meeting = tree.first(.vergadering, in: XMLTree.root) else { return }
    document.chamber = tree.attribute(.kamer, of: meeting).flatMap(chamber)
    if let title = tree.child(.titel, of: meeting) {
      document.title = XMLWords.text(of: title, in: tree)
    }
    if let year = tree.child(.vergaderjaar, of: meeting) {
      document.year = ParliamentaryYear.normalized(XMLWords.text(of: year, in: tree))
    }
    if let day = tree.child(.datum, of: meeting) {
      document.date = CalendarDate(iso: String(XMLWords.text(of: day, in: tree).prefix(10)))
    }
  }

  // MARK: kamerwrk

  private mutating func readOldPaper(_ document: inout Document) {
    switch tree.attribute(.kamer, of: XMLTree.root)?.lowercased() {
    case "2", "tk": document.chamber = .tweedeKamer
    case "1", "ek": document.chamber = .eersteKamer
    default: document.chamber = nil
    }
    if let head = tree.child(.kop, of: XMLTree.root), document.chamber == nil,
      let title = tree.child(.titel, of: head)
    {
      document.chamber = chamber(XMLWords.text(of: title, in: tree))
    }
    if let year = tree.first(.vergjaar, in: XMLTree.root) {
      document.year = vergaderjaar(XMLWords.text(of: year, in: tree))
    }
    for subject in tree.all(.onderw, in: XMLTree.root) {
      guard let number = tree.child(.nummer, of: subject) else { continue }
      let title = tree.child(.naam, of: subject).map { XMLWords.text(of: $0, in: tree) }
      let found = DossierNumbers(XMLWords.text(of: number, in: tree))?.dossiers ?? []
      document.dossiers += found.map {
        Dossier(number: $0.number, suffix: $0.suffix, title: title)
      }
    }
    guard let stuk = tree.first(.stuk, in: XMLTree.root) else { return }
    if let number = tree.child(.nummer, of: stuk) {
      let words = XMLWords.text(of: number, in: tree)
      document.number = String(words.split(separator: " ").last ?? "")
    }
    if let title = tree.child(.titel, of: stuk) {
      document.title = XMLWords.text(of: title, in: tree)
    }
    document.kind = document.title.flatMap(KindWords.kind(ofTitle:)) ?? .other
    if let stated = tree.first(.datum, in: stuk) {
      document.date = PrintedDate.first(in: XMLWords.text(of: stated, in: tree))
    }
    if document.date == nil { document.date = dateLine() }
    if tree.first(.vragen, in: stuk) != nil || tree.first(.omschr, in: stuk) != nil {
      document.kind = .questions
    }
    readSigners(&document)
    readAddressees(&document)
  }
}
