internal import Kamerstukken

/// Whether a document is one of the government, by those who sign it.
enum CommitmentSender {
  case government
  /// Nobody is known to sign it.
  case unknown
  /// A committee, a council, a company.
  case other

  init(_ document: Document) {
    if document.kind == .questions || document.kind == .debate {
      self = .government
      return
    }
    let offices = document.signatories.filter { $0.role == .signatory }.map(\.office)
    if offices.contains(where: { $0.map(Self.isOffice) ?? false }) {
      self = .government
    } else {
      self = offices.allSatisfy { $0 == nil } ? .unknown : .other
    }
  }

  private static func isOffice(_ office: String) -> Bool {
    let lower = office.lowercased()
    return ["minister", "staatssecretaris", "staatsecretaris", "ondergetekende"].contains {
      lower.contains($0)
    }
  }
}
