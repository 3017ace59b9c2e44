/// Makes clean UTF-8 of the bytes of a text file: decodes it, repairs what earlier programs broke, and normalises what a
/// reader need not know. Line feeds stay, so that lines can be counted; every other end of a line becomes one.
struct TextDecoder {
  /// Stands for a soft hyphen at the end of a line: the word goes on in the next line.
  static let softBreak: UInt8 = 0x01

  /// The clean text.
  private(set) var utf8: [UInt8] = []
  /// What was done.
  private(set) var repairs = TextRepairs()
  private var line = 1

  /// The text as clean UTF-8, or nil where the bytes are that already.
  static func clean(
    _ bytes: UnsafeRawBufferPointer
  ) throws(IngestError) -> (utf8: [UInt8], repairs: TextRepairs)? {
    let bytes = bytes.bindMemory(to: UInt8.self)
    var decoder = TextDecoder()
    if let bigEndian = utf16(bytes) {
      let units = decoder.decodeUTF16(bytes, bigEndian: bigEndian)
      units.withUnsafeBufferPointer { decoder.repair($0, UTF8Survey($0)) }
      return (decoder.utf8, decoder.repairs)
    }
    let survey = UTF8Survey(bytes)
    guard survey.needsRepair else { return nil }
    decoder.repair(bytes, survey)
    return (decoder.utf8, decoder.repairs)
  }

  /// Whether the bytes are UTF-16, and which: by the byte order mark, or by every second byte being zero. True: big-endian.
  private static func utf16(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool? {
    guard bytes.count >= 2 else { return nil }
    if bytes[0] == 0xFF, bytes[1] == 0xFE { return false }
    if bytes[0] == 0xFE, bytes[1] == 0xFF { return true }
    let window = min(bytes.count, 512) / 2 * 2
    guard window >= 16 else { return nil }
    var even = 0
    var odd = 0
    for index in stride(from: 0, to: window, by: 2) {
      if bytes[index] == 0 { even += 1 }
      if bytes[index + 1] == 0 { odd += 1 }
    }
    if odd * 10 >= window / 2 * 9, even * 10 < window / 2 { return false }
    if even * 10 >= window / 2 * 9, odd * 10 < window / 2 { return true }
    return nil
  }

  /// UTF-16 as UTF-8; half pairs become U+FFFD.
  private mutating func decodeUTF16(
    _ bytes: UnsafeBufferPointer<UInt8>, bigEndian: Bool
  ) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    func unit(_ index: Int) -> UInt32 {
      let (a, b) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
      return bigEndian ? a << 8 | b : b << 8 | a
    }
    var index = 0
    while index + 1 < bytes.count {
      let first = unit(index)
      index += 2
      switch first {
      case 0xD800..<0xDC00:
        if index + 1 < bytes.count, case let second = unit(index),
          (0xDC00..<0xE000).contains(second)
        {
          out.append(scalar: 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
          index += 2
        } else {
          out.append(scalar: 0xFFFD)
        }
      case 0xDC00..<0xE000: out.append(scalar: 0xFFFD)
      case 0xFEFF where out.isEmpty: break
      default: out.append(scalar: first)
      }
    }
    if index < bytes.count { repairs.count(.cutOff, line: 1) }
    return out
  }

  /// Copies the text and repairs it on the way.
  private mutating func repair(_ bytes: UnsafeBufferPointer<UInt8>, _ survey: UTF8Survey) {
    utf8.reserveCapacity(bytes.count + bytes.count / 16)
    // More stray bytes than sequences: the whole is Windows-1252, and what looks like a sequence is chance.
    let isSingleByte = survey.invalidBytes > survey.validSequences
    var index = 0
    var runStart = 0
    func flush(_ decoder: inout TextDecoder) {
      if index > runStart {
        decoder.utf8.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[runStart..<index]))
      }
    }
    while index < bytes.count {
      index = Self.printableEnd(bytes, index)
      guard index < bytes.count else { break }
      let byte = bytes[index]
      if byte >= 0x20, byte < 0x7F {
        index += 1
        continue
      }
      if byte == 0x0A {
        line += 1
        index += 1
        continue
      }
      if byte == 0x09 || byte == 0x0C {
        index += 1
        continue
      }
      if byte < 0x80 {
        flush(&self)
        control(bytes, &index)
        runStart = index
        continue
      }
      let length = isSingleByte ? 0 : UTF8Survey.length(bytes, index)
      if length < 0 {
        flush(&self)
        repairs.count(.cutOff, line: line)
        index = bytes.count
        runStart = index
        break
      }
      if length == 0 {
        flush(&self)
        repairs.count(.encoding, line: line)
        append(Windows1252.scalar(byte), bytes, index + 1)
        index += 1
        runStart = index
        continue
      }
      let (class_, _) = ScalarClass.next(in: bytes, at: index)
      let scalar = Self.scalar(bytes, index, length)
      if class_ == .plain, !Self.isSuspect(scalar) {
        index += length
        continue
      }
      flush(&self)
      if let (repaired, consumed) = Self.mojibake(bytes, index, length, scalar) {
        repairs.count(.mojibake, line: line)
        append(repaired, bytes, index + consumed)
        index += consumed
      } else {
        append(scalar, bytes, index + length)
        index += length
      }
      runStart = index
    }
    flush(&self)
    if repairs.count(of: .unrepaired) > 0 {
      LostLetters.restore(&utf8, &repairs)
    }
  }

  /// An index before which, from `start` on, all bytes are printable ASCII: eight at a time.
  private static func printableEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    guard let base = bytes.baseAddress else { return start }
    let raw = UnsafeRawPointer(base)
    var index = start
    while index + 8 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      // Adding one carries 0x7F into bit 7, where bytes beyond ASCII have it.
      let beyond = (word | (word &+ 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080
      let found = beyond | ByteWord.belowSpace(word)
      guard found == 0 else { return index + found.trailingZeroBitCount >> 3 }
      index += 8
    }
    return index
  }

  /// Carriage returns end a line (with a line feed behind them they are one end); other control characters go.
  private mutating func control(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
    let byte = bytes[index]
    index += 1
    switch byte {
    case 0x0D:
      if index < bytes.count, bytes[index] == 0x0A { return }
      utf8.append(0x0A)
      line += 1
    case 0x0B:
      utf8.append(0x20)
    case 0x1F, 0x1E:
      // Word's optional and no-break hyphen.
      if byte == 0x1E { utf8.append(0x2D) } else { softHyphen(bytes, index) }
    default:
      repairs.count(.controls, line: line)
    }
  }

  /// Appends a scalar as running text has it.
  private mutating func append(_ scalar: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, _ next: Int) {
    switch scalar {
    case 0x80..<0xA0:
      // A control that was the byte of a Windows-1252 letter.
      let meant = Windows1252.scalar(UInt8(truncatingIfNeeded: scalar))
      if meant == 0xFFFD {
        repairs.count(.controls, line: line)
      } else {
        repairs.count(.mojibake, line: line)
        utf8.append(scalar: meant)
      }
    case 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      repairs.count(.spaces, line: line)
      utf8.append(0x20)
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF:
      if !utf8.isEmpty { repairs.count(.spaces, line: line) }
    case 0xAD: softHyphen(bytes, next)
    case 0x300..<0x370:
      if Composition.shared.compose(endOf: &utf8, with: scalar) {
        repairs.count(.accents, line: line)
      } else {
        utf8.append(scalar: scalar)
      }
    case 0xFB00...0xFB06:
      repairs.count(.ligatures, line: line)
      let letters = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]
      utf8.append(contentsOf: letters[Int(scalar - 0xFB00)].utf8)
    case 0xFFFD:
      repairs.count(.unrepaired, line: line)
      utf8.append(scalar: scalar)
    default: utf8.append(scalar: scalar)
    }
  }

  /// A soft hyphen goes; at the end of a line it says that the word goes on.
  private mutating func softHyphen(_ bytes: UnsafeBufferPointer<UInt8>, _ next: Int) {
    repairs.count(.softHyphens, line: line)
    var index = next
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x0D { index += 1 }
    if index < bytes.count, bytes[index] == 0x0A { utf8.append(Self.softBreak) }
  }

  /// Whether a plain scalar may begin mojibake, is a ligature, or stands for a lost letter.
  private static func isSuspect(_ scalar: UInt32) -> Bool {
    scalar >= 0xC2 && scalar <= 0xC5 || scalar == 0xE2 || scalar >= 0xFB00 && scalar <= 0xFB06
      || scalar == 0xFFFD
  }

  private static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int
  ) -> UInt32 {
    let lead = UInt32(bytes[index])
    var scalar = length == 2 ? lead & 0x1F : length == 3 ? lead & 0x0F : lead & 0x07
    for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return scalar
  }

  /// UTF-8 that was read as Windows-1252 and written as UTF-8 again: "KrÃ¶ger", "â€™". The scalar that was meant and how many
  /// bytes it takes here; nil where the letters are what they are.
  private static func mojibake(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int, _ scalar: UInt32
  ) -> (scalar: UInt32, consumed: Int)? {
    let wanted: Int
    switch scalar {
    case 0xC2...0xC5: wanted = 1
    case 0xE2: wanted = 2
    default: return nil
    }
    var meant = wanted == 1 ? scalar & 0x1F : scalar & 0x0F
    var at = index + length
    for _ in 0..<wanted {
      guard at < bytes.count else { return nil }
      let next = UTF8Survey.length(bytes, at)
      guard next > 1, let byte = Windows1252.byte(Self.scalar(bytes, at, next)), byte & 0xC0 == 0x80
      else { return nil }
      meant = meant << 6 | UInt32(byte & 0x3F)
      at += next
    }
    // "â" before two signs is mojibake only of punctuation (U+2000 to U+20FF, arrows, bullets).
    if wanted == 2, !(0x2000...0x27FF).contains(meant) { return nil }
    return (meant, at - index)
  }
}
