import ArgumentParser
import Glibc
import Pipeline

/// Where a command that reads letters takes them from.
struct InputOptions: ParsableArguments {
  @Argument(
    help: "Files or folders (walked, sorted); - for one document on standard input.",
    completion: .file())
  var paths: [String] = []

  @Option(
    name: .customLong("files-from"),
    help: ArgumentHelp(
      "Read the paths from a file, one a line; - for standard input.", valueName: "file"),
    completion: .file())
  var filesFrom: String?

  @Flag(name: .customShort("0"), help: "The paths of --files-from are separated by NUL.")
  var separatedByNUL = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Work on so many files at a time; one for each core unless told, and in an index never more.",
      valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if paths.isEmpty, filesFrom == nil {
      throw ValidationError("Name at least one file or folder, or - for standard input.")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1.") }
    if separatedByNUL, filesFrom == nil { throw ValidationError("-0 goes with --files-from.") }
    if paths.filter({ $0 == "-" }).count + (filesFrom == "-" ? 1 : 0) > 1 {
      throw ValidationError("Standard input can be read only once.")
    }
  }

  /// The number of jobs: as asked, else one for each core.
  var jobCount: Int { jobs ?? Self.coreCount }

  /// The cores of the machine.
  static var coreCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Where the paths come from, as the user named it.
  var places: [String] { paths + (filesFrom.map { ["--files-from \($0)"] } ?? []) }

  /// All paths that were named.
  func allPaths() throws(Refusal) -> [String] {
    guard let filesFrom else { return paths }
    let bytes = try FileBytes(path: filesFrom)
    let separator: UInt8 = separatedByNUL ? 0 : 0x0A
    return paths
      + bytes.withBytes { raw in
        raw.split(separator: separator).map { line in
          FileName.text(Array(!separatedByNUL && line.last == 0x0D ? line.dropLast() : line))
        }
      }.filter { !$0.isEmpty }
  }
}
