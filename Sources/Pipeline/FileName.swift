internal import Glibc

/// Names of files as text. To Linux they are bytes, and old archives hold names that are no UTF-8: such a byte is
/// written `\xE9` (the é of windows-1252), and the file is found by that text too.
package enum FileName {
  /// A name as text; `caf\xE9.txt` for a name with the byte E9.
  package static func text(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = ""
    var parser = Unicode.UTF8.ForwardParser()
    var source = bytes.makeIterator()
    var position = 0
    while true {
      switch parser.parseScalar(from: &source) {
      case .valid(let encoded):
        text.unicodeScalars.append(Unicode.UTF8.decode(encoded))
        position += encoded.count
      case .error(let length):
        for byte in bytes[position..<position + length] { text += escaped(byte) }
        position += length
      case .emptyInput: return text
      }
    }
  }

  private static func escaped(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "\\x" + (digits.count < 2 ? "0" : "") + digits
  }

  /// The bytes that a text stands for where it has a `\xE9`, ended by a NUL; nil where it has none.
  private static func bytes(_ text: String) -> [CChar]? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    var hasEscape = false
    while let first = rest.popFirst() {
      let digits = rest.dropFirst().prefix(2)
      if first == 0x5C, rest.first == 0x78, digits.count == 2,
        let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16), byte >= 0x80
      {
        bytes.append(byte)
        rest = rest.dropFirst(3)
        hasEscape = true
      } else {
        bytes.append(first)
      }
    }
    return hasEscape ? (bytes + [0]).map { CChar(bitPattern: $0) } : nil
  }

  /// Calls a function of the system with a path; where there is no such file and the text has a `\xE9`, with the
  /// bytes that it stands for.
  static func call(_ path: String, _ function: (UnsafePointer<CChar>) -> Int32) -> Int32 {
    let result = path.withCString(function)
    guard result < 0, errno == ENOENT, path.utf8.contains(0x5C), let bytes = bytes(path) else {
      return result
    }
    return bytes.withUnsafeBufferPointer { $0.baseAddress.map(function) ?? -1 }
  }
}
