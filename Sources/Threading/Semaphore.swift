import Glibc

/// A counting semaphore (POSIX).
package final class Semaphore: @unchecked Sendable {
  // Unchecked: made for being used by several threads at once.
  private let semaphore: UnsafeMutablePointer<sem_t>

  /// A semaphore that lets so many pass before a signal.
  package init(value: Int) {
    semaphore = .allocate(capacity: 1)
    semaphore.initialize(to: sem_t())
    let code = sem_init(semaphore, 0, UInt32(clamping: value))
    precondition(code == 0, "a semaphore of \(value)")
  }

  deinit {
    sem_destroy(semaphore)
    semaphore.deallocate()
  }

  /// Lets one more pass.
  package func signal() { sem_post(semaphore) }

  /// Waits until one may pass. A signal to the process does not end it.
  package func wait() {
    while sem_wait(semaphore) != 0, errno == EINTR {}
  }
}
