internal import Glibc

/// Folders and files by name.
package enum Folder {
  /// Makes a folder where there is none.
  package static func make(_ path: String) throws(Refusal) {
    if mkdir(path, 0o755) == 0 { return }
    guard errno == EEXIST else {
      throw Refusal(path: path, line: nil, reason: "cannot be made: " + SystemError.message(errno))
    }
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFDIR {
      throw Refusal(path: path, line: nil, reason: "is no folder")
    }
  }

  /// Makes a folder and those above it.
  package static func makeAll(_ path: String) throws(Refusal) {
    var prefix = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      prefix += prefix.isEmpty || prefix == "/" ? String(part) : "/" + part
      try make(prefix)
    }
  }

  /// Whether a path is a regular file.
  package static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
