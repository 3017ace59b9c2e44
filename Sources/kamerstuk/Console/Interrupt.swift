import Glibc
import Synchronization

/// Whether the user asked to stop (Ctrl-C, or a request to terminate).
enum Interrupt {
  private static let flag = Atomic<Bool>(false)

  /// Whether a signal came.
  static var isRequested: Bool { flag.load(ordering: .relaxed) }

  /// From now on SIGINT and SIGTERM set the flag; a second one ends the process at once.
  static func install() {
    let handler: @convention(c) (Int32) -> Void = { _ in
      if Interrupt.flag.exchange(true, ordering: .relaxed) { _exit(130) }
    }
    signal(SIGINT, handler)
    signal(SIGTERM, handler)
    // Who started this process may have left them blocked: a mask is inherited.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }
}
