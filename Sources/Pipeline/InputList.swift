internal import Glibc

/// The files that the arguments of a command name: files as they are, directories walked in the order of
/// their names' bytes.
package struct InputList: Sendable {
  /// The files, in order.
  package private(set) var files: [InputFile] = []
  /// Paths that cannot be read, with the reason; each is a refused input.
  package private(set) var refused: [Refusal] = []
  /// The files and folders that were named, spelled as the paths of `files`.
  package private(set) var roots: [String] = []

  /// Directories that are passed over.
  private let others: [Entry]
  /// Whether paths are normalised, and each file is listed once.
  private let isNormalised: Bool

  /// Walks the paths. Hidden entries of a directory are left out, and the directories `others`, such as the index
  /// itself; a directory that is reached again through a link is not walked again, and refused by name.
  ///
  /// Files are known by their paths as given or, `normalised`, by one path however they were named: `letters/1.txt` for
  /// `./letters/` and `letters/old/..` too.
  package init(_ paths: [String], besides others: [String] = [], normalised: Bool = false) {
    self.others = others.compactMap { path in
      var status = stat()
      return FileName.call(path, { stat($0, &status) }) == 0 ? Entry(status) : nil
    }
    isNormalised = normalised
    for path in paths { add(path) }
    guard normalised, paths.count > 1 else { return }
    let spelling = PathSpelling()
    var seen: Set<String> = []
    files.removeAll { $0.path != "-" && !seen.insert(spelling.absolute($0.path)).inserted }
  }

  private mutating func add(_ given: String) {
    if given == "-" {
      files.append(InputFile(path: given))
      return
    }
    var status = stat()
    let failure = FileName.call(given) { stat($0, &status) } == 0 ? 0 : errno
    let path = isNormalised ? Self.normalised(given, Entry(status)) : given
    roots.append(path)
    guard failure == 0 else {
      refused.append(Refusal(path: given, line: nil, reason: SystemError.message(failure)))
      return
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      walk(path, [Entry(status)])
    } else if status.st_mode & S_IFMT == S_IFREG || status.st_mode & S_IFMT == S_IFIFO {
      files.append(Self.file(path, status))
    } else {
      refused.append(Refusal(path: path, line: nil, reason: "is neither a file nor a directory"))
    }
  }

  /// A path normalised; `old/..` stays where `old` is a link that leads elsewhere.
  private static func normalised(_ path: String, _ entry: Entry) -> String {
    let normalised = PathSpelling.normalised(path)
    let plain = PathSpelling.plain(path)
    if normalised == plain { return plain }
    var status = stat()
    guard FileName.call(normalised, { stat($0, &status) }) == 0 else { return plain }
    return Entry(status) == entry ? normalised : plain
  }

  private static func file(_ path: String, _ status: stat) -> InputFile {
    InputFile(
      path: path, size: Int(status.st_size),
      modified: Int(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int(status.st_mtim.tv_nsec))
  }

  /// A directory on the way down from an argument.
  private struct Entry: Equatable {
    let device: UInt
    let inode: UInt

    init(_ status: stat) {
      device = UInt(status.st_dev)
      inode = UInt(status.st_ino)
    }
  }

  private mutating func walk(_ directory: String, _ ancestors: [Entry]) {
    guard ancestors.count <= 256 else {
      refused.append(Refusal(path: directory, line: nil, reason: "lies more than 256 folders deep"))
      return
    }
    let descriptor = FileName.call(directory) { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0, let stream = fdopendir(descriptor) else {
      refused.append(Refusal(path: directory, line: nil, reason: SystemError.message(errno)))
      return
    }
    var names: [[UInt8]] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: UInt8.self, capacity: 256) { bytes in
          Array(UnsafeBufferPointer(start: bytes, count: strlen(bytes)))
        }
      }
      if name.first != 0x2E { names.append(name) }
      errno = 0
    }
    if errno != 0 {
      refused.append(Refusal(path: directory, line: nil, reason: SystemError.message(errno)))
    }
    closedir(stream)
    names.sort { $0.lexicographicallyPrecedes($1) }
    let isHere = isNormalised && directory == "."
    let prefix = isHere ? "" : directory.hasSuffix("/") ? directory : directory + "/"
    for name in names {
      let path = prefix + (isHere && name == [0x2D] ? "./-" : FileName.text(name))
      var status = stat()
      guard FileName.call(path, { stat($0, &status) }) == 0 else {
        refused.append(Refusal(path: path, line: nil, reason: SystemError.message(errno)))
        continue
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        let entry = Entry(status)
        if others.contains(entry) { continue }
        if ancestors.contains(entry) {
          refused.append(
            Refusal(path: path, line: nil, reason: "is a link to a folder that holds it"))
        } else {
          walk(path, ancestors + [entry])
        }
      case S_IFREG:
        files.append(Self.file(path, status))
      default:
        continue
      }
    }
  }
}
