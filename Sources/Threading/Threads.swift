import Glibc
import Synchronization

/// Plain threads.
package struct Threads {
  private let threads: [pthread_t]

  /// How many there are.
  package var count: Int { threads.count }

  /// Starts so many threads, or as many as are to be had; each calls `body` with its number, from 0 on.
  package init(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    let work = Work(body: body)
    var threads: [pthread_t] = []
    for number in 0..<count {
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
      guard code == 0 else {
        ticket.release()
        break
      }
      threads.append(thread)
    }
    self.threads = threads
  }

  /// Waits for the end of all.
  package consuming func join() {
    for thread in threads { pthread_join(thread, nil) }
  }

  /// Calls `body` with 0..<count at the same time, each on a thread of its own (the last on this one), and
  /// returns when all are done.
  ///
  /// - Throws: the error of the lowest number that threw.
  package static func run(_ count: Int, _ body: @escaping @Sendable (Int) throws -> Void) throws {
    guard count > 1 else {
      if count == 1 { try body(0) }
      return
    }
    let errors = Lock<[Int: any Error]>([:])
    let work: @Sendable (Int) -> Void = { number in
      do { try body(number) } catch { errors.withLock { $0[number] = error } }
    }
    let threads = Threads(count - 1, work)
    // Where there are no more threads to be had, what is left is done here.
    for number in threads.count..<count { work(number) }
    threads.join()
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
