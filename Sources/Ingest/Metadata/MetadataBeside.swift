internal import Glibc
internal import Kamerstukken
internal import Synchronization
internal import Threading

/// Finds the metadata records that stand beside a paper.
///
/// As scrapers save them: `kst-1-2.metadata.xml` and `kst-1-2.metadata_owms.xml` beside `kst-1-2.xml`. As the repository
/// of the state has them: `metadata.xml` in the same folder, `../metadata/metadata.xml`,
/// `../metadataowms/metadata_owms.xml`; these count only if they name the paper.
final class MetadataBeside: Sendable {
  /// A record and the name of its file.
  struct Found {
    var name: String
    var record: MetadataRecord
  }

  private static let byteLimit = 1 << 20
  /// The files of the state's repository, which all papers of a folder share.
  private static let shared = [
    "metadata.xml", "metadata_owms.xml", "../metadata/metadata.xml",
    "../metadataowms/metadata_owms.xml",
  ]

  /// What the folder that was asked for last has: most folders of letters have nothing, and are asked for each.
  private let lastFolder = Lock(Folder(path: nil))

  private struct Folder {
    var path: String?
    /// Whether none of the shared files is there.
    var isBare = false
    /// Whether no file is there whose name is that of a paper's own record; nil before anyone looked.
    var hasNoneBeside: Bool?
  }

  /// The records beside the file at a path, none for `"-"`.
  /// - Parameter id: the identifier that the document states, `local-…` where it states none.
  /// - Throws: `IngestError.unreadable` where there is one, and no libxml2 to read it with.
  func records(path: String, id: String) throws(IngestError) -> [Found] {
    guard path != "-", !path.isEmpty else { return [] }
    let folder = path.utf8.lastIndex(of: 0x2F).map { String(path[...$0]) } ?? ""
    let known = state(of: folder)
    if known.isBare, known.hasNoneBeside == true { return [] }
    let file = path.utf8.dropFirst(folder.utf8.count)
    let stem = String(Substring(file.lastIndex(of: 0x2E).map { file[..<$0] } ?? file))
    var found: [Found] = []
    for name in ["\(stem).metadata.xml", "\(stem).metadata_owms.xml"]
    where !name.utf8.elementsEqual(file) {
      if let record = try Self.record(at: folder + name) {
        found.append(Found(name: name, record: record))
      }
    }
    if known.isBare { return found }
    if Self.shared.allSatisfy({ access(folder + $0, F_OK) != 0 }) {
      lastFolder.withLock { if $0.path == folder { $0.isBare = true } }
      return found
    }
    for name in Self.shared where !name.utf8.elementsEqual(file) {
      if let record = try Self.record(at: folder + name), let named = record.identifier,
        named == id || named == stem
      {
        found.append(Found(name: name, record: record))
      }
    }
    return found
  }

  /// What is known of a folder. The names in it are looked through when it is asked for a second time: a folder of one letter
  /// is not worth it.
  private func state(of folder: String) -> Folder {
    lastFolder.withLock { last in
      if last.path != folder {
        last = Folder(path: folder)
      } else if last.hasNoneBeside == nil {
        last.hasNoneBeside = !Self.hasRecords(folder)
      }
      return last
    }
  }

  /// Whether a name in a folder is that of a paper's own record; true where the folder cannot be read.
  private static func hasRecords(_ folder: String) -> Bool {
    guard let directory = opendir(folder.isEmpty ? "." : folder) else { return true }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      let isRecord = withUnsafeBytes(of: &entry.pointee.d_name) { name in
        let name = name.prefix { $0 != 0 }
        return name.ends(with: ".metadata.xml") || name.ends(with: ".metadata_owms.xml")
      }
      if isRecord { return true }
    }
    return false
  }

  /// The record in a regular file, or nil where there is none that can be read.
  private static func record(at path: String) throws(IngestError) -> MetadataRecord? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size > 0, Int(status.st_size) <= byteLimit
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var length = 0
    while length < bytes.count {
      let count = bytes.withUnsafeMutableBytes {
        read(descriptor, $0.baseAddress.map { $0 + length }, $0.count - length)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      length += count
    }
    if case .failure(let missing) = XMLLibrary.shared {
      throw .unreadable(detail: missing.reason)
    }
    return bytes.withUnsafeBytes { raw in
      guard let parsed = try? XMLReader().tree(of: UnsafeRawBufferPointer(rebasing: raw[..<length]))
      else { return nil }
      return MetadataRecord(parsed.tree)
    }
  }
}

extension Slice<UnsafeRawBufferPointer> {
  /// Whether the bytes end so.
  fileprivate func ends(with name: StaticString) -> Bool {
    name.withUTF8Buffer { suffix(name.utf8CodeUnitCount).elementsEqual($0) }
  }
}
