internal import SystemPackage

/// What the operating system says went wrong.
package enum SystemError {
  /// The message of an error number: `"No such file or directory"`.
  package static func message(_ number: Int32) -> String {
    Errno(rawValue: number).description
  }
}
