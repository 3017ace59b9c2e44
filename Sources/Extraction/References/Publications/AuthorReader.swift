/// Who made a publication, and when: "van prof. dr. A.B. de Vries", "van de Nationale ombudsman uit 2017",
/// "van Bureau Beke".
struct AuthorReader {
  let reader: CitationReader
  private let publications: PublicationReader

  init(_ reader: CitationReader) {
    self.reader = reader
    publications = PublicationReader(reader)
  }

  /// The index behind a person with initials or an organisation, with its article.
  func author(at index: Int) -> Int? {
    if let person = publications.author(at: index) { return person }
    guard let end = organisation(at: reader.has(index, .determiner) ? index + 1 : index) else {
      return nil
    }
    // "(PBL)".
    let isAbbreviated =
      reader.sign(end, 0x28) && reader.sign(end + 2, 0x29) && isName(end + 1)
      && reader.length(end + 1) <= 8
    return isAbbreviated ? end + 3 : end
  }

  /// "RIVM", "Algemene Rekenkamer", "Nationale ombudsman", "Trimbos-instituut", "Wetenschappelijke Raad voor
  /// het Regeringsbeleid", "commissie-Maan".
  private func organisation(at index: Int) -> Int? {
    var next = index
    if Self.organisations.contains(reader.word(next)), reader.shape(next) == .lower {
      next += 1
      // "de ombudsman" says enough, "de commissie" does not.
      if reader.isDash(next), reader.glued(next), isName(next + 1) {
        next += 1
      } else if !isName(next) {
        return Self.offices.contains(reader.word(index)) ? next : nil
      }
    }
    guard isName(next), !reader.has(next, .month), !Self.lawWords.contains(reader.word(next)),
      !Self.possessives.contains(reader.word(next))
    else { return nil }
    let first = next
    while next < index + 16, !reader.beginsBlock(next) || next == index {
      if isName(next) {
        next = behindName(next)
        // "Nationale ombudsman".
        if Self.organisations.contains(reader.word(next)), reader.shape(next) == .lower {
          next += 1
        }
        continue
      }
      var more = next
      guard Self.joints.contains(reader.word(more)) || reader.sign(more, 0x26) else { break }
      more += 1
      if reader.has(more, .determiner) { more += 1 }
      guard isName(more), !reader.has(more, .month) else { break }
      next = more
    }
    // What ministers, Houses and the Raad van State write is no publication, and "de Commissie" is nobody.
    if (first..<next).contains(where: { Self.authorities.contains(reader.word($0)) }) { return nil }
    return next == first + 1 && Self.organisations.contains(reader.word(first)) ? nil : next
  }

  /// A word with a capital.
  private func isName(_ index: Int) -> Bool {
    switch reader.shape(index) {
    case .capitalised, .upper, .mixed: reader.length(index) > 1
    default: false
    }
  }

  /// Behind a word and the parts that hyphens join to it: "Trimbos-instituut".
  private func behindName(_ index: Int) -> Int {
    var next = index + 1
    while next < index + 8, reader.isDash(next), reader.glued(next), reader.glued(next + 1),
      reader.shape(next + 1) != .sign
    {
      next += 2
    }
    return next
  }

  /// When it was made: "uit 2017", "uit mei 2017", "van 3 mei 2022", "d.d. 3 mei 2022".
  func made(at index: Int) -> Int? {
    if Self.from.contains(reader.word(index)) {
      if publications.isYear(index + 1) { return index + 2 }
      return publications.date(at: index + 1)
    }
    var next = index
    if Self.of.contains(reader.word(next)) {
      next += 1
    } else if reader.word(next) == Self.d {
      next += 1
      if reader.sign(next, 0x2E) { next += 1 }
      if reader.word(next) == Self.d, reader.sign(next + 1, 0x2E) { next += 2 }
    }
    guard next > index else { return nil }
    return publications.date(at: next)
  }

  private static let organisations = ReferenceWords.words(.organisation)
  private static let offices = ReferenceWords.words(.soleOrganisation)
  private static let authorities = ReferenceWords.words(.authority)
  private static let joints = ReferenceWords.words(.nameJoint)
  private static let possessives = ReferenceWords.words(.possessive)
  private static let lawWords = ReferenceWords.words(.lawWord)
  private static let from = ReferenceWords.words(.madeIn)
  private static let of = ReferenceWords.words(.madeOn)
  private static let d = Vocabulary.shared["d"]
}
