internal import Kamerstukken

extension MetadataRecord {
  /// Fills in what the document itself does not say, with a warning for each value, and warns of what contradicts.
  /// Titles are not compared: the record has its own, longer ones.
  func complete(_ document: inout Document, from name: String) {
    var warnings: [Warning] = []
    /// The document's own value, else the record's.
    func settled(_ field: String, _ own: String?, _ other: String?) -> String? {
      guard let other else { return own }
      guard let own else {
        warnings.append(
          Warning(code: "from-metadata", line: nil, detail: "\(field) \(other) comes from \(name)"))
        return other
      }
      if own != other {
        warnings.append(
          Warning(
            code: "metadata-contradicts", line: nil,
            detail: "\(field) is \(own) in the document and \(other) in \(name)"))
      }
      return own
    }
    let ownID = document.id.hasPrefix("local-") ? nil : document.id
    let otherID = identifier.flatMap { OfficialIdentifier($0)?.text }
    document.id = settled("id", ownID, otherID) ?? document.id
    document.chamber = settled("chamber", document.chamber?.rawValue, chamber?.rawValue)
      .flatMap(Chamber.init(rawValue:))
    document.year = settled("year", document.year, year)
    document.number = settled("number", document.number, number)
    document.title = settled("title", document.title, document.title ?? title)
    document.date = settled("date", document.date?.description, date?.description)
      .flatMap { CalendarDate(iso: $0) }
    document.submitted = settled(
      "submitted", document.submitted?.description, submitted?.description
    ).flatMap { CalendarDate(iso: $0) }
    completeDossiers(&document, &warnings, name)
    document.warnings += warnings
  }

  /// The paper's first dossier must be among those of the record; their titles fill in.
  private func completeDossiers(
    _ document: inout Document, _ warnings: inout [Warning], _ name: String
  ) {
    func spelling(_ dossier: Dossier) -> String {
      dossier.suffix.map { "\(dossier.number)-\($0)" } ?? dossier.number
    }
    guard !dossiers.isEmpty else { return }
    guard let first = document.dossiers.first else {
      document.dossiers = dossiers
      warnings.append(
        Warning(
          code: "from-metadata", line: nil,
          detail: "dossier \(dossiers.map(spelling).joined(separator: ", ")) comes from \(name)"))
      return
    }
    if !dossiers.contains(where: { $0.number == first.number && $0.suffix == first.suffix }) {
      warnings.append(
        Warning(
          code: "metadata-contradicts", line: nil,
          detail: "dossier is \(spelling(first)) in the document and "
            + "\(dossiers.map(spelling).joined(separator: ", ")) in \(name)"))
    }
    for index in document.dossiers.indices where document.dossiers[index].title == nil {
      let own = document.dossiers[index]
      document.dossiers[index].title =
        dossiers.first { $0.number == own.number && $0.suffix == own.suffix }?.title
    }
  }
}
