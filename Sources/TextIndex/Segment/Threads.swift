import Glibc
import Synchronization

/// Plain threads, for work that neither suspends nor belongs to a task.
package enum Threads {
  /// Calls `body` with 0..<count at the same time, each on a thread of its own (the first on this one), and
  /// returns when all are done.
  ///
  /// - Throws: the error of the lowest number that threw.
  package static func run(_ count: Int, _ body: @escaping @Sendable (Int) throws -> Void) throws {
    guard count > 1 else {
      if count == 1 { try body(0) }
      return
    }
    let errors = Mutex<[Int: any Error]>([:])
    let work = Work { number in
      do { try body(number) } catch { errors.withLock { $0[number] = error } }
    }
    var threads: [pthread_t] = []
    for number in 1..<count {
      let ticket = Unmanaged.passRetained(Ticket(work: work, number: number))
      var thread = pthread_t()
      let code = pthread_create(
        &thread, nil,
        { argument in
          guard let argument else { return nil }
          let ticket = Unmanaged<Ticket>.fromOpaque(argument).takeRetainedValue()
          ticket.work.body(ticket.number)
          return nil
        }, ticket.toOpaque())
      if code == 0 {
        threads.append(thread)
      } else {
        // No thread to be had: done here.
        ticket.release()
        work.body(number)
      }
    }
    work.body(0)
    for thread in threads { pthread_join(thread, nil) }
    let failed = errors.withLock { $0 }
    if let first = failed.keys.min(), let error = failed[first] { throw error }
  }

  private final class Work: Sendable {
    let body: @Sendable (Int) -> Void
    init(body: @escaping @Sendable (Int) -> Void) { self.body = body }
  }

  private final class Ticket: Sendable {
    let work: Work
    let number: Int
    init(work: Work, number: Int) {
      self.work = work
      self.number = number
    }
  }
}
