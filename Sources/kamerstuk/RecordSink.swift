import ArgumentParser
import Glibc
import Pipeline

/// Where `convert` puts its records: standard output, one file, or a folder with one file each.
struct RecordSink {
  private enum Place {
    case standardOutput(StandardOutput)
    case file(AtomicFile, path: String)
    case folder(String)
  }

  private let place: Place
  /// For a folder: the input that each file name was given to.
  private var names: [String: String] = [:]
  private let console: StandardError

  /// Opens the output: nil is standard output, a name in `.jsonl` one file, anything else a folder, which
  /// is made where it does not exist.
  init(output: String?, console: StandardError) throws {
    self.console = console
    guard let output else {
      place = .standardOutput(StandardOutput())
      return
    }
    if output.hasSuffix(".jsonl") {
      do {
        place = .file(try AtomicFile(path: output), path: output)
      } catch {
        console.error(error.description)
        throw ExitStatus.output
      }
      return
    }
    var status = stat()
    let isMissing = stat(output, &status) != 0
    if isMissing, Self.endingsOfFiles.contains(where: output.hasSuffix) {
      console.error("“\(output)” is no name of a folder; one file of records is called FILE.jsonl")
      throw ExitStatus.usage
    }
    if isMissing, mkdir(output, 0o755) != 0, errno != EEXIST {
      console.error("\(output) cannot be made: \(SystemError.message(errno))")
      throw ExitStatus.output
    }
    guard stat(output, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      console.error("\(output) is no folder; name a folder, or a file that ends in .jsonl")
      throw ExitStatus.output
    }
    place = .folder(output)
  }

  /// Whoever types a name with such an ending does not want a folder that is called so.
  private static let endingsOfFiles = [".json", ".ndjson", ".csv", ".xml", ".txt"]

  /// Takes one record. In a folder a second document of one id gets a name with `~2`, and a warning.
  mutating func write(_ json: [UInt8], id: String, path: String) throws {
    do {
      switch place {
      case .standardOutput(let output):
        try output.write(json)
      case .file(let file, _):
        try file.write(json)
      case .folder(let folder):
        var name = Self.fileName(id)
        var count = 1
        while let earlier = names[name] {
          if count == 1 {
            console.error("\(path) and \(earlier) are both \(id); the later one is written beside")
          }
          count += 1
          name = "\(Self.fileName(id))~\(count)"
        }
        names[name] = path
        let file = try AtomicFile(path: "\(folder)/\(name).json")
        try file.write(json)
        try file.commit(sync: false)
      }
    } catch let error as AtomicFile.WriteError {
      console.error(error.description)
      throw ExitStatus.output
    }
  }

  /// Completes the output.
  func finish() throws {
    switch place {
    case .standardOutput(let output): try output.flush()
    case .file(let file, _):
      do {
        try file.commit()
      } catch {
        console.error(error.description)
        throw ExitStatus.output
      }
    case .folder: break
    }
  }

  /// Leaves the output as it is after an interruption: a single file keeps its former content.
  func interrupted() throws {
    switch place {
    case .standardOutput(let output): try output.flush()
    case .file(let file, let path):
      file.discard()
      console.error("\(path) was left as it was")
    case .folder: break
    }
  }

  /// An identifier as a file name: letters, digits, `-`, `.` and `_` stay.
  private static func fileName(_ id: String) -> String {
    let name = id.unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar == "-" || scalar == "." || scalar == "_" ? Character(scalar) : "_"
    }
    return String(name.prefix(120))
  }
}
