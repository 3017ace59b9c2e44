internal import Kamerstukken

/// The bytes of an XML file made ready for the parser: UTF-8, without what stands before the root element.
struct XMLSource {
  /// UTF-8 from the first markup after the XML declaration.
  let utf8: [UInt8]
  /// The line of the file in which `utf8` begins, from 1.
  let firstLine: Int
  /// What was repaired.
  let warnings: [Warning]

  /// How far into a file its first markup may stand, in bytes.
  private static let preambleLimit = 4096

  /// Decodes the bytes of a file.
  ///
  /// The declared encoding is not believed: bytes that are UTF-8 are read as UTF-8, single bytes that are not as
  /// Windows-1252, and text that was encoded twice ("KrÃ¶ger") is repaired.
  init(_ bytes: UnsafeRawBufferPointer) throws(IngestError) {
    var warnings: [Warning] = []
    var decoded = try Self.decode(bytes)
    let preamble = decoded.prefix(Self.preambleLimit)
    guard var start = preamble.firstIndex(of: 0x3C) else {
      throw .xml(line: 1, detail: "no element begins in the first \(Self.preambleLimit) bytes")
    }
    if decoded[..<start].contains(where: { $0 > 0x20 }) {
      warnings.append(
        Warning(
          code: "junk-before-xml", line: 1,
          detail: "\(start) bytes stand before the first element or declaration"))
    }
    let declared = Self.declaration(decoded[start...])
    start = declared.end
    firstLine = 1 + decoded[..<start].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    decoded.removeFirst(start)
    Self.repair(&decoded, declared.encoding, firstLine, &warnings)
    utf8 = decoded
    self.warnings = warnings
  }

  /// To UTF-8, by byte order mark.
  private static func decode(_ bytes: UnsafeRawBufferPointer) throws(IngestError) -> [UInt8] {
    let head = Array(bytes.prefix(4))
    let utf16: Bool?  // true: big-endian
    switch (head.first, head.dropFirst().first) {
    case (0xFF, 0xFE), (0x3C, 0x00): utf16 = false
    case (0xFE, 0xFF), (0x00, 0x3C): utf16 = true
    default: utf16 = nil
    }
    guard let isBigEndian = utf16 else {
      if head.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
      return Array(bytes)
    }
    guard bytes.count % 2 == 0 else {
      throw .xml(line: 1, detail: "this is UTF-16, but half a character is missing at the end")
    }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 0, to: bytes.count, by: 2) {
      let a = UInt16(bytes[index])
      let b = UInt16(bytes[index + 1])
      units.append(isBigEndian ? a << 8 | b : b << 8 | a)
    }
    if units.first == 0xFEFF { units.removeFirst() }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// The encoding that an XML declaration names, in lower case, and where the declaration ends; the start of the
  /// bytes where there is none.
  private static func declaration(
    _ bytes: ArraySlice<UInt8>
  ) -> (encoding: String?, end: Int) {
    guard bytes.starts(with: Array("<?xml".utf8)), let sixth = bytes.dropFirst(5).first,
      sixth == 0x20 || (sixth >= 0x09 && sixth <= 0x0D)
    else { return (nil, bytes.startIndex) }
    var index = bytes.startIndex
    let limit = min(bytes.endIndex, index + 1024)
    while index + 1 < limit, !(bytes[index] == 0x3F && bytes[index + 1] == 0x3E) { index += 1 }
    guard index + 1 < limit else { return (nil, bytes.startIndex) }
    let declaration = String(decoding: bytes[bytes.startIndex..<index], as: UTF8.self).lowercased()
    return (quoted(after: "encoding", in: declaration), index + 2)
  }

  /// The quoted value of a pseudo-attribute.
  private static func quoted(after name: String, in declaration: String) -> String? {
    let bytes = Array(declaration.utf8)
    let name = Array(name.utf8)
    guard bytes.count > name.count else { return nil }
    for start in 0..<(bytes.count - name.count) where bytes[start..<start + name.count] == name[...]
    {
      let rest = bytes[(start + name.count)...].drop { $0 == 0x20 || $0 == 0x3D }
      guard let quote = rest.first, quote == 0x22 || quote == 0x27 else { continue }
      return String(decoding: rest.dropFirst().prefix { $0 != quote }, as: UTF8.self)
    }
    return nil
  }

  /// Makes valid UTF-8 of the bytes, without characters that XML forbids; repairs text that was encoded twice.
  private static func repair(
    _ bytes: inout [UInt8], _ encoding: String?, _ firstLine: Int, _ warnings: inout [Warning]
  ) {
    let survey = ByteSurvey(bytes)
    let isDeclaredUTF8 = encoding == nil || encoding == "utf-8" || encoding == "utf8"
    if survey.hasHighBytes, survey.isUTF8, !isDeclaredUTF8, encoding?.hasPrefix("utf-16") != true {
      warnings.append(
        Warning(
          code: "wrong-charset", line: 1, detail: "\(encoding ?? "") is declared, but it is UTF-8"))
    }
    if !survey.isUTF8 {
      let count = ByteRepair.windows1252(&bytes)
      if isDeclaredUTF8 || encoding == "us-ascii" || encoding == "ascii" {
        warnings.append(
          Warning(
            code: "wrong-charset", line: survey.firstInvalidLine.map { $0 + firstLine - 1 },
            detail: "\(count) characters are not \(encoding ?? "utf-8"); read as Windows-1252"))
      }
    }
    if survey.hasForbiddenControls {
      let count = ByteRepair.controls(&bytes)
      warnings.append(
        Warning(
          code: "control-characters", line: nil,
          detail: "\(count) characters that XML forbids were replaced by spaces"))
    }
    if let mojibake = ByteRepair.doubleEncoding(&bytes) {
      warnings.append(
        Warning(
          code: "mojibake-repaired", line: mojibake.line + firstLine - 1,
          detail: "\(mojibake.count) characters had been encoded twice"))
    }
  }
}
