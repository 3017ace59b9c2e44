/// What the bytes of a file are, by their beginning; the name of the file plays no part.
enum SourceKind: Equatable {
  /// Plain text, whatever its encoding.
  case text
  /// Official XML of a paper.
  case xml
  /// PDF.
  case pdf
  /// OpenDocument text.
  case odt
  /// No paper; what it is.
  case other(String)
  /// Neither text nor a format that is known.
  case binary

  /// How many bytes are looked at.
  private static let window = 8192

  /// Looks at the first bytes.
  init(_ bytes: UnsafeRawBufferPointer) {
    let head = Array(bytes.prefix(Self.window))
    if let name = Self.signature(head) {
      self = name
      return
    }
    let text = Self.ascii(head)
    let start = text.firstIndex { $0 > 0x20 } ?? text.endIndex
    if let markup = Self.markup(text, from: start) {
      self = markup
    } else if Self.isJSON(text[start...]) {
      self = .other("JSON")
    } else {
      self = Self.isBinary(head) ? .binary : .text
    }
  }

  /// What a text is whose name says that it is no paper: a table, data, notes of a programmer; else nil.
  static func otherText(path: String) -> String? {
    let file = path.fileName
    guard let dot = file.utf8.lastIndex(of: 0x2E) else { return nil }
    switch file[file.utf8.index(after: dot)...].lowercased() {
    case "csv", "tsv": return "a table (CSV)"
    case "json", "jsonl", "ndjson": return "JSON"
    case "md", "yaml", "yml", "toml", "py", "sh", "swift", "css", "js":
      return "no paper, by its name"
    default: return nil
    }
  }

  /// Formats that begin with fixed bytes.
  private static func signature(_ head: [UInt8]) -> SourceKind? {
    // The PDF standard lets the header stand within the first 1024 bytes; papers have it at the start.
    let isPDF = head.withUnsafeBufferPointer {
      UnsafeBufferPointer(rebasing: $0.prefix(1024)).find("%PDF-") != nil
    }
    if isPDF, head.first != 0x3C { return .pdf }
    guard let first = head.first, firstBytes.contains(first) else { return nil }
    let names: [([UInt8], String)] = [
      ([0x89, 0x50, 0x4E, 0x47], "a picture (PNG)"), ([0xFF, 0xD8, 0xFF], "a picture (JPEG)"),
      (Array("GIF8".utf8), "a picture (GIF)"), ([0x49, 0x49, 0x2A, 0x00], "a picture (TIFF)"),
      ([0x4D, 0x4D, 0x00, 0x2A], "a picture (TIFF)"), ([0x1F, 0x8B], "a gzip archive"),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive"), (Array("BZh".utf8), "a bzip2 archive"),
      ([0x28, 0xB5, 0x2F, 0xFD], "a zstd archive"), ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"),
      ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file (doc, xls)"),
      (Array("{\\rtf".utf8), "rich text (RTF)"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ]
    for (signature, name) in names where head.starts(with: signature) { return .other(name) }
    guard head.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return nil }
    // The first file of an OpenDocument archive is its type, stored as it is.
    let type = "mimetypeapplication/vnd.oasis.opendocument.text" as StaticString
    return find(type, in: head[...]) != nil ? .odt : .other(archive(head))
  }

  /// The first bytes of all these; few texts begin with one of them.
  private static let firstBytes: [UInt8] = [
    0x89, 0xFF, 0x47, 0x49, 0x4D, 0x1F, 0xFD, 0x42, 0x28, 0x37, 0xD0, 0x7B, 0x7F, 0x50,
  ]

  /// What a zip file holds, by the names of its first entries.
  private static func archive(_ head: [UInt8]) -> String {
    if find("word/", in: head[...]) != nil || find("[Content_Types].xml", in: head[...]) != nil {
      return "an Office file (DOCX); give its text or PDF"
    }
    return "a zip archive"
  }

  /// What markup begins at an index, if any does.
  private static func markup(_ text: [UInt8], from start: Int) -> SourceKind? {
    // A scraper's junk ("ï»¿") may stand before the declaration.
    guard let open = text[start...].prefix(64).firstIndex(of: 0x3C),
      text[start..<open].allSatisfy({ $0 >= 0x80 || $0 <= 0x20 })
    else { return nil }
    var index = open
    while let name = tag(text, &index) {
      switch name.lowercased() {
      case "?xml", "!--", "?": continue
      case "!doctype":
        let rest = String(decoding: text[index...].prefix(200), as: UTF8.self).lowercased()
        if rest.hasPrefix(" html") { return .other("HTML; give the XML, PDF or text") }
        continue
      case "html": return .other("HTML; give the XML, PDF or text")
      case "metadata_gegevens", "owms-metadata": return .other("a metadata record")
      case "searchretrieveresponse": return .other("an answer of the search service (SRU)")
      case "officiele-publicatie", "kamerwrk", "vloscoredocument": return .xml
      default: return isDeclared(text, open) ? .other("XML of another kind, <\(name)>") : nil
      }
    }
    // Markup that goes on beyond the window, or breaks off in it.
    return isDeclared(text, open) ? .xml : nil
  }

  private static func isDeclared(_ text: [UInt8], _ open: Int) -> Bool {
    text[open...].starts(with: Array("<?xml".utf8))
  }

  /// The name of the markup at the next `<`, without a prefix; the index goes behind comments and instructions.
  private static func tag(_ text: [UInt8], _ index: inout Int) -> String? {
    while index < text.count, text[index] != 0x3C { index += 1 }
    guard index < text.count else { return nil }
    if text[index...].starts(with: Array("<!--".utf8)) {
      guard let end = find("-->", in: text[(index + 4)...]) else { return nil }
      index = end + 3
      return "!--"
    }
    if text[index...].starts(with: Array("<?".utf8)) {
      guard let end = find("?>", in: text[index...]) else { return nil }
      index = end + 2
      return "?"
    }
    let start = index + 1
    index = start
    while index < text.count, isNameByte(text[index]) { index += 1 }
    guard index > start, index < text.count else { return nil }
    let name = text[start..<index]
    let local = name.lastIndex(of: 0x3A).map { name[($0 + 1)...] } ?? name
    return String(decoding: local, as: UTF8.self)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isWordByte || byte == 0x2D || byte == 0x2E || byte == 0x3A || byte == 0x5F || byte == 0x21
  }

  private static func isJSON(_ text: ArraySlice<UInt8>) -> Bool {
    text.starts(with: Array("{\"".utf8)) || text.starts(with: Array("[{".utf8))
  }

  /// Bytes without the zeros of UTF-16 and without a byte order mark.
  private static func ascii(_ head: [UInt8]) -> [UInt8] {
    switch (head.first, head.dropFirst().first) {
    case (0xFF, 0xFE), (0xFE, 0xFF): head.dropFirst(2).filter { $0 != 0 }
    case (0x3C, 0x00), (0x00, 0x3C): head.filter { $0 != 0 }
    case (0xEF, 0xBB) where head.dropFirst(2).first == 0xBF: Array(head.dropFirst(3))
    default: head
    }
  }

  /// Whether more than a twentieth of the bytes are control characters, NUL among them (a few NULs are dirt in text).
  private static func isBinary(_ head: [UInt8]) -> Bool {
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return false }
    var controls = 0
    head.withUnsafeBufferPointer { bytes in
      var index = 0
      func count(_ byte: UInt8) {
        if byte < 0x20, !(0x08...0x0D).contains(byte), byte != 0x1B { controls += 1 }
      }
      // Text has few control characters but line feeds and tabs: eight bytes at a time.
      while let base = bytes.baseAddress, index + 8 <= bytes.count {
        var found = ByteWord.belowSpace(
          UnsafeRawPointer(base).loadUnaligned(fromByteOffset: index, as: UInt64.self)
            .littleEndian)
        while found != 0 {
          count(bytes[index + found.trailingZeroBitCount >> 3])
          found &= found &- 1
        }
        index += 8
      }
      bytes[index...].forEach(count)
    }
    return controls * 20 > head.count
  }

  private static func find(_ text: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
    let count = text.utf8CodeUnitCount
    guard bytes.count >= count else { return nil }
    for start in bytes.startIndex...(bytes.endIndex - count)
    where bytes[start] == text.utf8Start[0] {
      var offset = 1
      while offset < count, bytes[start + offset] == text.utf8Start[offset] { offset += 1 }
      if offset == count { return start }
    }
    return nil
  }
}
