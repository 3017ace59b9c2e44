import ArgumentParser
import Synchronization

/// How a command ends (the contract's exit codes).
enum ExitStatus {
  /// Done, but some inputs were refused, or the identifier asked for is unknown.
  static let incomplete = ExitCode(1)
  /// Wrong usage.
  static let usage = ExitCode(2)
  /// The index is missing, damaged or of an unknown version.
  static let index = ExitCode(3)
  /// The output could not be written.
  static let output = ExitCode(4)
  /// Interrupted.
  static let interrupted = ExitCode(130)

  private static let someWereRefused = Atomic<Bool>(false)

  /// Some inputs were refused: the command answers, and ends with ``incomplete``.
  static func noteIncomplete() { someWereRefused.store(true, ordering: .relaxed) }

  /// Whether some inputs were refused.
  static var isIncomplete: Bool { someWereRefused.load(ordering: .relaxed) }
}
