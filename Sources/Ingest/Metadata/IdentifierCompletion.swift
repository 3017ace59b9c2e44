internal import Kamerstukken

extension Document {
  /// Fills in what the paper's official identifier tells and the paper itself does not.
  mutating func completeFromIdentifier() {
    guard let identifier = OfficialIdentifier(id) else { return }
    if chamber == nil { chamber = identifier.chamber }
    if year == nil { year = identifier.year }
    if number == nil { number = identifier.number }
    if dossiers.isEmpty, let dossier = identifier.dossier { dossiers = [dossier] }
    if kind == .other, let known = identifier.kind { kind = known }
  }

  /// Takes the identifier from the file's name, `…/kst-32545-143.xml`, where nothing else told one.
  mutating func takeIdentifier(fromPath path: String) {
    guard id.hasPrefix("local-") else { return }
    guard let identifier = OfficialIdentifier(String(path.fileName.stem)) else { return }
    id = identifier.text
    warnings.append(
      Warning(code: "id-from-file-name", line: nil, detail: "id \(id) comes from the file's name"))
  }
}
