internal import Kamerstukken
internal import Register

/// From phrases to the values of a record: who, whom, at whose request.
struct CommitmentSlots {
  let analysis: Analysis
  let government: GovernmentPhraseReader
  let turns: Turns
  private var document: Document { analysis.document }

  /// Who promises: `phrase` where the form names someone, else the one who speaks or signs.
  func promiser(_ phrase: GovernmentPhrase?, at offset: Int) -> Commitment.Promiser {
    guard let phrase, phrase.kind != .sender else { return sender(at: offset) }
    let office = words(phrase.office)
    if phrase.kind == .cabinet {
      return Commitment.Promiser(office: office, ministry: nil, name: nil)
    }
    var ministry = phrase.ministry
    if phrase.kind == .kin, ministry == nil { ministry = sender(at: offset).ministry }
    var name = phrase.name.map(words)
    if name == nil {
      name =
        document.signatories.first {
          $0.role == .signatory && $0.office?.lowercased() == office.lowercased()
        }?.name
    }
    return Commitment.Promiser(office: office, ministry: ministry, name: name)
  }

  /// The one who speaks in a debate, else the first who signs.
  func sender(at offset: Int) -> Commitment.Promiser {
    if case .government(let office, let name) = turns.speaker(at: offset) {
      return Commitment.Promiser(
        office: office, ministry: Offices.shared.ministry(forOffice: office, on: document.date),
        name: name)
    }
    if CommitmentSender.isAnswered(document) { return answerer() }
    guard let signatory = document.signatories.first(where: { $0.role == .signatory }) else {
      return Commitment.Promiser(office: nil, ministry: nil, name: nil)
    }
    return Commitment.Promiser(
      office: signatory.office,
      ministry: signatory.office.flatMap {
        Offices.shared.ministry(forOffice: $0, on: document.date)
      }, name: signatory.name)
  }

  /// Who answers the questions of a committee: "heeft een aantal vragen voorgelegd aan de Staatssecretaris van Financiën".
  private func answerer() -> Commitment.Promiser {
    let tokens = analysis.tokens
    for index in 0..<min(tokens.count, 250) where tokens.words[index] == Self.put {
      let next = index + 1..<min(index + 3, tokens.count)
      if let phrase = next.lazy.compactMap({ government.phrase(at: $0) }).first,
        phrase.kind == .office
      {
        return promiser(phrase, at: Int(tokens.starts[index]))
      }
    }
    return Commitment.Promiser(office: nil, ministry: nil, name: nil)
  }

  private static let put = Vocabulary.shared["voorgelegd"]

  /// Whom: a committee or a member as printed, else the House.
  func recipient(_ house: HousePhrase?) -> String {
    switch house?.kind {
    case .committee:
      guard let core = house?.core else { break }
      // "uw commissie" names none.
      if core.count == 1 { break }
      return words(core)
    case .member:
      if let core = house?.core,
        let member = government.members(at: core.lowerBound)?.names.first
      {
        return analysis.string(member.name)
      }
    case .group:
      if let core = house?.core { return words(core) }
    case .senate: return "Eerste Kamer"
    default: break
    }
    return document.chamber == .eersteKamer ? "Eerste Kamer" : "Tweede Kamer"
  }

  /// Members as records have them; who they are in the register is found out later.
  func persons(_ phrase: NamePhrase) -> [PrintedPerson] {
    phrase.names.map {
      PrintedPerson(name: analysis.string($0.name), party: $0.party.map { analysis.string($0) })
    }
  }

  /// The words of a range of tokens.
  func words(_ range: Range<Int>) -> String {
    range.isEmpty
      ? ""
      : analysis.string(analysis.tokens.range(range.lowerBound, through: range.upperBound - 1))
  }
}
