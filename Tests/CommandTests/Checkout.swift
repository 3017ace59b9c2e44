import Foundation

/// Where the tests find the checkout and the program.
enum Checkout {
  /// The folder of the package.
  static let root: String = {
    var path = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    path = "/" + path
    return path
  }()

  /// The program, built beside the tests.
  static let program: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let folder = tests.split(separator: "/").dropLast().joined(separator: "/")
    return "/\(folder)/kamerstuk"
  }()
}

/// What a run of the program gave.
struct Run {
  /// Exit status, or 128 and the signal that ended it.
  let status: Int
  /// Standard output.
  let output: String
  /// Standard error.
  let errors: String

  /// Runs the program with arguments in the folder of the package (or another) and waits for it.
  init(
    _ arguments: [String], input: String? = nil, folder: String = Checkout.root,
    environment: [String: String] = [:]
  ) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Checkout.program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let out = try TemporaryFile()
    let err = try TemporaryFile()
    process.standardOutput = try out.handle()
    process.standardError = try err.handle()
    let pipe = Pipe()
    process.standardInput = input == nil ? FileHandle.nullDevice : pipe
    try process.run()
    if let input {
      try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try pipe.fileHandleForWriting.close()
    }
    process.waitUntilExit()
    status =
      process.terminationReason == .exit
      ? Int(process.terminationStatus) : 128 + Int(process.terminationStatus)
    output = try out.text()
    errors = try err.text()
  }

  /// The lines of standard output.
  var lines: [String] {
    output.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
  }

  /// The lines of standard output as JSON objects.
  func objects() throws -> [[String: Any]] {
    try lines.map { line in
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
    }
  }
}

/// A file that takes a program's output and is removed.
private final class TemporaryFile {
  private let path = NSTemporaryDirectory() + "kamerstuk-" + UUID().uuidString

  init() throws {
    try Data().write(to: URL(fileURLWithPath: path))
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func handle() throws -> FileHandle {
    try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  }

  func text() throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
}

/// A folder that is removed at the end of a test.
final class Scratch {
  let path = NSTemporaryDirectory() + "kamerstuk-" + UUID().uuidString

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ name: String, _ text: String) throws {
    let url = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func read(_ name: String) -> String? {
    (try? Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)"))).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }
}
