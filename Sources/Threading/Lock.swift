#if THREAD_SANITIZER
  import Glibc

  /// Stands in for the standard library's `Mutex` where the thread sanitizer runs, which does not see the locks of
  /// a library that is not built with it. `Scripts/sanitize` sets the condition.
  package final class Lock<Value>: @unchecked Sendable {
    private nonisolated(unsafe) var value: Value
    private let lock: UnsafeMutablePointer<pthread_mutex_t>

    package init(_ value: sending Value) {
      self.value = value
      lock = .allocate(capacity: 1)
      lock.initialize(to: pthread_mutex_t())
      pthread_mutex_init(lock, nil)
    }

    deinit {
      pthread_mutex_destroy(lock)
      lock.deallocate()
    }

    package func withLock<Result, Failure: Error>(
      _ body: (inout sending Value) throws(Failure) -> sending Result
    ) throws(Failure) -> sending Result {
      pthread_mutex_lock(lock)
      defer { pthread_mutex_unlock(lock) }
      return try body(&value)
    }
  }
#else
  package import Synchronization

  /// A value that one thread uses at a time.
  package typealias Lock<Value> = Mutex<Value>
#endif
