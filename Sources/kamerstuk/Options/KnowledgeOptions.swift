import ArgumentParser
import Extraction
import Ingest
import Pipeline
import Register

/// What a command that reads letters knows beside them.
struct KnowledgeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Values that the texts do not say: columns sha256 or path, and any of id, date, title, chamber, year.",
      valueName: "file.csv"), completion: .file())
  var metadata: String?

  @Option(
    help: ArgumentHelp(
      "Identifiers that exist, one a line, plain or xz: fills `known` and decides doubtful citations.",
      valueName: "file"), completion: .file())
  var known: String?

  @Option(
    help: ArgumentHelp(
      "More people: columns surname, and any of key, call_name, given_names, initials, prefix, born, party, role, ministry, from, to.",
      valueName: "file"), completion: .file())
  var register: String?

  /// Nothing beside the letters.
  static var none: KnowledgeOptions {
    var options = KnowledgeOptions()
    options.known = nil
    options.register = nil
    options.metadata = nil
    return options
  }

  /// A mark of what the tables say, for an index: documents read with other tables are read again.
  func mark() -> String {
    var mark = ""
    for (name, path) in [("known", known), ("register", register), ("metadata", metadata)] {
      guard let path, let bytes = try? FileBytes(path: path) else { continue }
      mark += " \(name)=" + bytes.withBytes { SHA256.hex($0) }.prefix(16)
    }
    return mark
  }

  /// The reader that these options describe; wrong tables are wrong usage.
  func reader(
    _ console: StandardError, through last: Extractor.Stage = .figures
  ) throws -> LetterReader {
    LetterReader(
      ingester: Ingester(),
      extractor: Extractor(
        known: try identifiers(console), register: try people(console), through: last),
      metadata: try metadataTable(console), isStopped: { Interrupt.isRequested })
  }

  /// The register with the people of `--register`.
  func people(_ console: StandardError) throws -> Register {
    guard let register else { return .shared }
    do {
      let bytes = try FileBytes(path: register)
      return try bytes.withBytes { (raw) throws(Register.AdditionError) in
        try Register.shared.adding(raw)
      }
    } catch let refusal as Refusal {
      console.error("\(register): \(refusal.reason)")
    } catch {
      console.error("\(register): \(error)")
    }
    throw ExitStatus.usage
  }

  private func identifiers(_ console: StandardError) throws -> KnownIdentifiers? {
    guard let known else { return nil }
    do {
      return try KnownIdentifiers(path: known)
    } catch {
      console.error("\(known): \(error)")
      throw ExitStatus.usage
    }
  }

  private func metadataTable(_ console: StandardError) throws -> MetadataTable? {
    guard let metadata else { return nil }
    do {
      let bytes = try FileBytes(path: metadata)
      let table = try bytes.withBytes { (raw) throws(CSVTable.SyntaxError) in try CSVTable(raw) }
      return try MetadataTable(table)
    } catch let refusal as Refusal {
      console.error("\(metadata): \(refusal.reason)")
    } catch {
      console.error("\(metadata): \(error)")
    }
    throw ExitStatus.usage
  }
}
