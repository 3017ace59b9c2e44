internal import CLZMA
internal import Glibc

extension KnownIdentifiers {
  /// Why a list could not be read.
  package enum ReadError: Error, CustomStringConvertible, Equatable {
    /// The file cannot be opened or read; the `errno` of the system.
    case unreadable(Int32)
    /// The compressed data is damaged or not complete.
    case damaged
    /// The list is larger than the program takes: 1 GB.
    case tooLarge

    package var description: String {
      switch self {
      case .unreadable(let code): String(cString: strerror(code))
      case .damaged: "the xz data is damaged"
      case .tooLarge: "the list is larger than 1 GB"
      }
    }
  }

  private static let largest = 1 << 30
  /// `LZMA_CONCATENATED` of lzma/container.h, a macro that Swift does not see.
  private static let concatenated: UInt32 = 0x08

  /// Reads a list of identifiers, one a line, plain or compressed by xz.
  package init(path: String) throws(ReadError) {
    let list = try Self.bytes(path)
    self = list.withUnsafeBytes { KnownIdentifiers(lines: $0) }
  }

  /// The text of a list, plain or compressed by xz.
  package static func bytes(_ path: String) throws(ReadError) -> [UInt8] {
    guard let file = fopen(path, "r") else { throw .unreadable(errno) }
    defer { fclose(file) }
    var stream = lzma_stream()
    defer { lzma_end(&stream) }
    var input = [UInt8](repeating: 0, count: 1 << 16)
    var output: [UInt8] = []
    var isCompressed = false
    var finished = false
    var first = true
    while true {
      let count = fread(&input, 1, input.count, file)
      guard ferror(file) == 0 else { throw .unreadable(errno) }
      if first {
        first = false
        isCompressed = count > 5 && Array(input[..<6]) == [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]
        if isCompressed {
          // At most 256 MiB of memory for the decoder; concatenated streams are one text.
          guard lzma_stream_decoder(&stream, 256 << 20, concatenated) == LZMA_OK else {
            throw .damaged
          }
        }
      }
      if isCompressed {
        finished = try decode(
          &stream, input[..<count], isLast: count == 0, into: &output)
      } else {
        output.append(contentsOf: input[..<count])
      }
      guard output.count <= largest else { throw .tooLarge }
      if count == 0 { break }
    }
    guard !isCompressed || finished else { throw .damaged }
    return output
  }

  /// Decodes a part of the file; whether the end of the compressed data was reached.
  private static func decode(
    _ stream: inout lzma_stream, _ input: ArraySlice<UInt8>, isLast: Bool,
    into output: inout [UInt8]
  ) throws(ReadError) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    let capacity = buffer.count
    var done = false
    var failed = false
    input.withUnsafeBufferPointer { input in
      buffer.withUnsafeMutableBufferPointer { buffer in
        stream.next_in = input.baseAddress
        stream.avail_in = input.count
        while true {
          stream.next_out = buffer.baseAddress
          stream.avail_out = capacity
          let code = lzma_code(&stream, isLast ? LZMA_FINISH : LZMA_RUN)
          output.append(contentsOf: buffer[..<(capacity - stream.avail_out)])
          if code == LZMA_STREAM_END {
            done = true
            return
          }
          if code != LZMA_OK && !(code == LZMA_BUF_ERROR && !isLast) || output.count > largest {
            failed = output.count <= largest
            return
          }
          if stream.avail_in == 0, stream.avail_out > 0, !isLast { return }
        }
      }
    }
    if failed { throw .damaged }
    return done
  }
}
