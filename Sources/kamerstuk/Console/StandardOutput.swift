import ArgumentParser
import Glibc
import Pipeline

/// Data on standard output, buffered. A closed pipe ends the command quietly; any other failure is exit
/// status 4.
final class StandardOutput {
  private var buffer: [UInt8] = []

  /// An output with an empty buffer; from now on a closed pipe is an error number, not a signal.
  init() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// Writes bytes.
  func write(_ bytes: some Collection<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Writes a line.
  func line(_ text: String) throws {
    try write((text + "\n").utf8)
  }

  /// Writes a line, cut at spaces where the terminal is narrower.
  func folded(_ text: String, for terminal: Terminal, indent: Int) throws {
    for part in TerminalText.folded(text, terminal.width, indent: indent) { try line(part) }
  }

  /// Hands on what waits.
  func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    let failure = buffer.withUnsafeBytes { Descriptor.write($0, to: 1) }
    if failure == EPIPE { throw ExitCode.success }
    if failure != 0 {
      StandardError(isQuiet: false).error(
        "standard output cannot be written: \(SystemError.message(failure))")
      throw ExitStatus.output
    }
  }
}
