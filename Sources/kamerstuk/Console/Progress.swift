import Glibc

/// A bar on standard error for work that takes over a second; only on a terminal.
final class Progress {
  private let isShown: Bool
  private let total: Int
  private let totalBytes: Int
  private let started: Double
  private var last: Double
  private var done = 0
  private var bytes = 0
  private var wasDrawn = false

  /// A bar for so many files with so many bytes.
  init(files: Int, bytes: Int, isQuiet: Bool) {
    isShown = !isQuiet && isatty(2) == 1
    total = files
    totalBytes = bytes
    started = Self.now()
    last = started
  }

  /// Counts one file.
  func advance(bytes count: Int) {
    done += 1
    bytes += count
    guard isShown, done % 16 == 0 else { return }
    let now = Self.now()
    guard now - started > 1, now - last > 0.1 else { return }
    last = now
    draw(now)
  }

  /// Removes the bar.
  func finish() {
    guard wasDrawn else { return }
    wasDrawn = false
    put("\r\u{1B}[K")
  }

  /// Seconds since the beginning.
  var seconds: Double { Self.now() - started }

  private func draw(_ now: Double) {
    let part = totalBytes > 0 ? min(1, Double(bytes) / Double(totalBytes)) : 0
    let rate = Double(bytes) / max(0.001, now - started)
    let left = part > 0 ? (now - started) * (1 - part) / part : 0
    let width = 24
    let full = Int(part * Double(width))
    let bar = String(repeating: "#", count: full) + String(repeating: ".", count: width - full)
    put(
      "\r\u{1B}[K[\(bar)] \(done)/\(total) files  \(Self.rate(rate))  \(Self.time(left)) left")
    wasDrawn = true
  }

  /// `"12.3 MB/s"`.
  static func rate(_ bytesPerSecond: Double) -> String {
    let tenths = Int((bytesPerSecond / 100_000).rounded())
    return "\(tenths / 10).\(tenths % 10) MB/s"
  }

  /// `"0.4 s"`, `"12 s"`, `"3:05 min"`.
  static func duration(_ seconds: Double) -> String {
    if seconds >= 100 { return time(seconds) + " min" }
    let tenths = Int((seconds * 10).rounded())
    return seconds < 10 ? "\(tenths / 10).\(tenths % 10) s" : "\(tenths / 10) s"
  }

  /// `"1:05"`.
  static func time(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    let rest = whole % 60
    return "\(whole / 60):\(rest < 10 ? "0" : "")\(rest)"
  }

  private func put(_ text: String) {
    var text = text
    text.withUTF8 { _ = write(2, $0.baseAddress, $0.count) }
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
