internal import Glibc
internal import Kamerstukken
internal import Synchronization

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

  /// The folder that was last found without any of them: most folders of letters are, and are asked for each.
  private let bareFolder = Mutex<String?>(nil)

  /// The records beside the file at a path, none for `"-"`.
  /// - Parameter id: the identifier that the document states, `local-…` where it states none.
  func records(path: String, id: String) -> [Found] {
    guard path != "-", !path.isEmpty else { return [] }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let file = path.dropFirst(folder.count)
    let stem = String(file.lastIndex(of: ".").map { file[..<$0] } ?? file)
    var found: [Found] = []
    for name in ["\(stem).metadata.xml", "\(stem).metadata_owms.xml"] where name != file {
      if let record = Self.record(at: folder + name) {
        found.append(Found(name: name, record: record))
      }
    }
    if bareFolder.withLock({ $0 == folder }) { return found }
    if Self.shared.allSatisfy({ access(folder + $0, F_OK) != 0 }) {
      bareFolder.withLock { $0 = folder }
      return found
    }
    for name in Self.shared where name != file {
      if let record = Self.record(at: folder + name), let named = record.identifier,
        named == id || named == stem
      {
        found.append(Found(name: name, record: record))
      }
    }
    return found
  }

  /// The record in a regular file, or nil where there is none that can be read.
  private static func record(at path: String) -> MetadataRecord? {
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
    return bytes.withUnsafeBytes { raw in
      guard let parsed = try? XMLReader().tree(of: UnsafeRawBufferPointer(rebasing: raw[..<length]))
      else { return nil }
      return MetadataRecord(parsed.tree)
    }
  }
}
