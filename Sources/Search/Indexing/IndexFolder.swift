internal import Glibc
package import Pipeline

/// The folder of an index as a whole.
package enum IndexFolder {
  /// A folder beside another: `Indexes/default` and `.rebuild` give `Indexes/default.rebuild`.
  package static func sibling(of directory: String, _ suffix: String) -> String {
    var path = directory
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path + suffix
  }

  /// Puts one folder in the place of another, which is removed.
  package static func replace(_ directory: String, with new: String) throws(Refusal) {
    let old = sibling(of: directory, ".old")
    remove(old)
    guard rename(directory, old) == 0 || errno == ENOENT, rename(new, directory) == 0 else {
      throw Refusal(
        path: directory, line: nil, reason: "cannot be replaced: " + SystemError.message(errno))
    }
    remove(old)
  }

  /// Removes a folder of files; what is not there is no error.
  package static func remove(_ directory: String) {
    guard let stream = opendir(directory) else { return }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { unlink("\(directory)/\(name)") }
    }
    closedir(stream)
    rmdir(directory)
  }
}
