import Glibc

/// A file in memory, read only, for as long as this object lives, even after the file's name is gone.
///
/// Unchecked: the mapping is private, read only, and never changes between `init` and `deinit`.
final class MappedFile: @unchecked Sendable {
  /// The file's name within the directory of the index, for errors.
  let name: String
  /// Its bytes.
  let bytes: UnsafeRawBufferPointer

  init(directory: String, name: String) throws {
    self.name = name
    let path = directory + "/" + name
    let descriptor = try SystemCall.open(path, O_RDONLY)
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemCall.error("examine", path) }
    let size = Int(status.st_size)
    guard size > 0 else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    guard let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0),
      address != MAP_FAILED
    else { throw SystemCall.error("map", path) }
    bytes = UnsafeRawBufferPointer(start: address, count: size)
  }

  deinit {
    if let base = bytes.baseAddress {
      munmap(UnsafeMutableRawPointer(mutating: base), bytes.count)
    }
  }

  /// Lets the system take back the pages of a range that was read once and is not needed again.
  func release(_ range: Range<Int>) {
    guard let base = bytes.baseAddress else { return }
    let page = 4096
    let lower = (range.lowerBound + page - 1) / page * page
    let upper = min(range.upperBound, bytes.count) / page * page
    guard lower < upper else { return }
    madvise(UnsafeMutableRawPointer(mutating: base + lower), upper - lower, MADV_DONTNEED)
  }

  func corrupt(_ offset: Int, _ reason: String) -> IndexError {
    .corrupt(file: name, offset: offset, reason: reason)
  }
}
