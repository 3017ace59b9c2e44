import Glibc

/// A directory that goes away with this object.
final class TemporaryDirectory {
  let path: String

  init() {
    var template = Array("\(Self.root)/textindex-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? ""
  }

  deinit { Self.remove(path) }

  private static var root: String {
    getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
  }

  static func names(in path: String) -> [String] {
    guard let directory = opendir(path) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  static func remove(_ path: String) {
    for name in names(in: path) {
      let full = path + "/" + name
      if unlink(full) != 0 { remove(full) }
    }
    rmdir(path)
  }

  static func read(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  static func write(_ bytes: [UInt8], _ path: String) {
    guard let file = fopen(path, "w") else { return }
    defer { fclose(file) }
    if !bytes.isEmpty { fwrite(bytes, 1, bytes.count, file) }
  }

  /// The files of an index and their bytes, by name, without the lock.
  static func files(_ directory: String) -> [(name: String, bytes: [UInt8])] {
    names(in: directory).filter { $0 != "lock" }.map { ($0, read(directory + "/" + $0)) }
  }

  static func copy(_ files: [(name: String, bytes: [UInt8])], to directory: String) {
    for file in files { write(file.bytes, directory + "/" + file.name) }
  }
}
