internal import Glibc

/// How one path can be written: `letters/1.txt` is `./letters//1.txt`, `letters/old/../1.txt` and, in the folder
/// `/home/anna`, `/home/anna/letters/1.txt`. All of it is done with the text alone: no link is followed.
package struct PathSpelling: Sendable {
  /// The folder that the program runs in.
  private let folder: String

  /// The spellings of paths in the folder that the program runs in.
  package init() {
    guard let current = getcwd(nil, 0) else {
      folder = "/"
      return
    }
    folder = String(cString: current)
    free(current)
  }

  /// The spellings of paths in a folder.
  init(folder: String) {
    self.folder = folder
  }

  /// A path without what says nothing: `./letters//1.txt` is `letters/1.txt`, and `./` is `.`.
  package static func plain(_ path: String) -> String {
    if !hasNothingToSay(path) { return path }
    return joined(path.utf8.first == 0x2F, path.split(separator: "/").filter { $0 != "." })
  }

  /// Whether a path has an empty part, a `.`, or a slash at its end.
  private static func hasNothingToSay(_ path: String) -> Bool {
    var last: UInt8 = 0x2F
    var isDot = false
    for (place, byte) in path.utf8.enumerated() {
      if byte == 0x2F, last == 0x2F && place > 0 || isDot { return true }
      isDot = byte == 0x2E && last == 0x2F
      last = byte
    }
    return last == 0x2F || isDot
  }

  /// The same, and `old/..` is left out. Where `old` is a link to a folder elsewhere this is another file.
  package static func normalised(_ path: String) -> String {
    var parts: [Substring] = []
    let isAbsolute = path.utf8.first == 0x2F
    for part in path.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if let last = parts.last, last != ".." {
        parts.removeLast()
      } else if !isAbsolute {
        parts.append(part)
      }
    }
    return joined(isAbsolute, parts)
  }

  private static func joined(_ isAbsolute: Bool, _ parts: [Substring]) -> String {
    let path = parts.joined(separator: "/")
    if isAbsolute { return "/" + path }
    // A lone - is standard input.
    return path.isEmpty ? "." : path == "-" ? "./-" : path
  }

  /// The path from the root of the file system on.
  package func absolute(_ path: String) -> String {
    Self.normalised(path.utf8.first == 0x2F ? path : folder + "/" + path)
  }

  /// Other spellings of a normalised path: from the folder that the program runs in, with and without `./`, and from
  /// the root.
  package func others(of path: String) -> [String] {
    let absolute = absolute(path)
    let relative = relative(absolute)
    let all =
      relative.hasPrefix("../") ? [relative, absolute] : [relative, "./" + relative, absolute]
    return all.filter { $0 != path }
  }

  /// An absolute path as it is written from the folder: `letters/1.txt`, `../letters/1.txt`.
  private func relative(_ path: String) -> String {
    let parts = path.split(separator: "/")
    let own = folder.split(separator: "/")
    let common = zip(parts, own).prefix { $0 == $1 }.count
    let up = Array(repeating: Substring(".."), count: own.count - common)
    return Self.joined(false, up + parts.dropFirst(common))
  }
}
