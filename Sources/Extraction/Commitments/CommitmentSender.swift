internal import Kamerstukken

/// Whether a document is one of the government, by those who sign it.
enum CommitmentSender {
  case government
  /// Nobody is known to sign it.
  case unknown
  /// A committee, a council, a company.
  case other

  init(_ document: Document) {
    if document.kind == .questions || document.kind == .debate || Self.isAnswered(document) {
      self = .government
      return
    }
    let offices = document.signatories.filter { $0.role == .signatory }.map(\.office)
    if offices.contains(where: { $0.map(Self.isOffice) ?? false }) {
      self = .government
    } else {
      self = offices.contains { $0 != nil } ? .other : Self.titled(document)
    }
  }

  /// "BRIEF VAN DE MINISTER VAN FINANCIËN" over a letter whose end is missing.
  private static func titled(_ document: Document) -> CommitmentSender {
    guard document.kind == .letter, let title = document.title?.lowercased(),
      title.hasPrefix("brief van de "), isOffice(title)
    else { return .unknown }
    return .government
  }

  /// "LIJST VAN VRAGEN EN ANTWOORDEN", "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG": a committee signs what a minister answers.
  static func isAnswered(_ document: Document) -> Bool {
    guard document.kind == .list || document.kind == .report,
      let title = document.title?.lowercased(), !title.contains("inbreng")
    else { return false }
    return title.contains("vragen en antwoorden") || title.contains("schriftelijk overleg")
  }

  static func isOffice(_ office: String) -> Bool {
    let lower = office.lowercased()
    return ["minister", "staatssecretaris", "staatsecretaris", "ondergetekende"].contains {
      lower.contains($0)
    }
  }
}
