import Glibc
import Pipeline

/// Messages for people, on standard error.
struct StandardError: Sendable {
  /// Whether only errors are said.
  let isQuiet: Bool

  /// Says a line, unless quiet.
  func note(_ message: String) {
    if !isQuiet { write(message) }
  }

  /// Says that paths named no files, where that is so and nothing was refused.
  func note(ifEmpty list: InputList, _ paths: [String]) {
    if list.files.isEmpty, list.refused.isEmpty {
      note("no files in \(paths.joined(separator: ", "))")
    }
  }

  /// Says a line, always.
  func error(_ message: String) {
    write("kamerstuk: " + message)
  }

  private func write(_ message: String) {
    var line = message + "\n"
    line.withUTF8 { bytes in
      _ = Descriptor.write(UnsafeRawBufferPointer(bytes), to: 2)
    }
  }
}
