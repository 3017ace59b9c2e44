/// Names of files within paths.
extension StringProtocol where SubSequence == Substring {
  /// The last part of a path: "kst-1-2.txt" of "letters/kst-1-2.txt"; what stands before slashes at its end.
  var fileName: Substring {
    let path = self[...].utf8
    guard let last = path.lastIndex(where: { $0 != 0x2F }) else { return "" }
    let slash = path[...last].lastIndex(of: 0x2F)
    let start = slash.map { path.index(after: $0) } ?? path.startIndex
    return Substring(path[start...last])
  }

  /// What of a file's name stands before its first period, periods at its beginning apart: "kst-1-2" of
  /// "kst-1-2.metadata.xml".
  var stem: Substring {
    let name = self[...].utf8
    guard let first = name.firstIndex(where: { $0 != 0x2E }) else { return "" }
    return Substring(name[first...].prefix { $0 != 0x2E })
  }
}
