import CIndexKernels
import Glibc

/// The few system calls of the index, with errors that name the path.
enum SystemCall {
  /// The error of the last call.
  static func error(_ operation: String, _ path: String) -> IndexError {
    let code = kx_errno()
    return .system(
      operation: operation, path: path, code: code, reason: String(cString: strerror(code)))
  }

  /// The corresponding C function is `open`; the file is closed on `exec`.
  static func open(_ path: String, _ flags: Int32, mode: UInt32 = 0o644) throws -> Int32 {
    while true {
      let descriptor = kx_open(path, flags | O_CLOEXEC, mode)
      if descriptor >= 0 { return descriptor }
      if kx_errno() != EINTR { throw error("open", path) }
    }
  }

  /// Writes all bytes. The corresponding C function is `write`.
  static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, _ path: String) throws {
    var done = 0
    while done < bytes.count {
      let n = Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      if n < 0 {
        if kx_errno() == EINTR { continue }
        throw error("write", path)
      }
      done += n
    }
  }

  /// Forces a file, or the entries of a directory, to the disk. The corresponding C function is `fsync`.
  static func sync(_ descriptor: Int32, _ path: String) throws {
    while fsync(descriptor) != 0 {
      if kx_errno() != EINTR { throw error("sync", path) }
    }
  }

  /// Forces the entries of a directory to the disk.
  static func syncDirectory(_ path: String) throws {
    let descriptor = try open(path, O_RDONLY | O_DIRECTORY)
    defer { Glibc.close(descriptor) }
    try sync(descriptor, path)
  }

  /// The names in a directory, unsorted, without `.` and `..`.
  static func names(in path: String) throws -> [String] {
    guard let directory = opendir(path) else { throw error("list", path) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }
}
