internal import Kamerstukken

/// What a metadata record of officielebekendmakingen.nl says of a paper: `metadata.xml` or `metadata_owms.xml`.
struct MetadataRecord: Equatable {
  /// DC.identifier.
  var identifier: String?
  /// OVERHEIDop.documenttitel, else DC.title.
  var title: String?
  /// OVERHEIDop.dossiernummer, in order.
  var dossiers: [Dossier] = []
  /// OVERHEIDop.ondernummer or aanhangselNummer.
  var number: String?
  /// OVERHEIDop.vergaderjaar.
  var year: String?
  /// DC.creator, where it is a House.
  var chamber: Chamber?
  /// The day of the paper: of the letter, the meeting, the answer, else DCTERMS.issued.
  var date: CalendarDate?
  /// OVERHEIDop.datumIndiening.
  var submitted: CalendarDate?

  /// Reads a tree; nil where it is no metadata record.
  init?(_ tree: XMLTree) {
    var values: [(name: String, value: String)]
    switch tree.element(XMLTree.root) {
    case .metadataGegevens:
      values = tree.all(.metadata, in: XMLTree.root).compactMap { node in
        guard let name = tree.attribute(.name, of: node),
          let value = tree.attribute(.content, of: node)
        else { return nil }
        return (String(name.split(separator: ".").last ?? "").lowercased(), value)
      }
    case .owmsMetadata:
      values = (1..<tree.nodes.count).compactMap { node in
        guard !tree.nodes[node].isText, tree.element(node) != .unknown else { return nil }
        return (tree.element(node).rawValue, XMLWords.text(of: node, in: tree))
      }
    default: return nil
    }
    values.removeAll { $0.value.allSatisfy(\.isWhitespace) }
    self.init(values)
  }

  private init(_ values: [(name: String, value: String)]) {
    func first(_ names: String...) -> String? {
      for name in names {
        if let found = values.first(where: { $0.name == name }) { return found.value }
      }
      return nil
    }
    func day(_ names: String...) -> CalendarDate? {
      for name in names {
        if let found = values.first(where: { $0.name == name }),
          let day = CalendarDate(iso: String(found.value.prefix(10)))
        {
          return day
        }
      }
      return nil
    }
    identifier = first("identifier")
    title = first("documenttitel", "title")
    number = first("ondernummer", "aanhangselnummer")
    year = first("vergaderjaar").flatMap(ParliamentaryYear.normalized)
    date = day("datumbrief", "datumvergadering", "datumontvangst", "issued")
    submitted = day("datumindiening")
    for creator in values where creator.name == "creator" {
      switch creator.value.lowercased() {
      case "tweede kamer der staten-generaal": chamber = .tweedeKamer
      case "eerste kamer der staten-generaal": chamber = .eersteKamer
      case "verenigde vergadering der staten-generaal": chamber = .verenigdeVergadering
      default: continue
      }
    }
    let titles = values.filter { $0.name == "dossiertitel" }.map(\.value)
    let numbers = values.filter { $0.name == "dossiernummer" }.map(\.value)
    for (index, number) in numbers.enumerated() {
      let title = index < titles.count ? titles[index] : nil
      for dossier in DossierNumbers(number)?.dossiers ?? [] {
        dossiers.append(Dossier(number: dossier.number, suffix: dossier.suffix, title: title))
      }
    }
  }
}
