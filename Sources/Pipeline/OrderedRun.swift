internal import Synchronization

/// Works on inputs with several jobs and hands on the results in the order of the inputs.
///
/// Inputs go to the jobs in batches of some hundred kilobytes. At most `jobs` batches are worked on at a
/// time, and at most `waiting` times as many more wait for their turn to be consumed: memory is bounded by the
/// largest result times that, whatever the number of inputs.
package struct OrderedRun: Sendable {
  /// How many inputs are worked on at a time.
  package let jobs: Int
  private let window: Int

  /// A run with so many jobs, at least one. Where results are small, more of them may wait: then a job that takes
  /// long does not make the others stand.
  package init(jobs: Int, waiting: Int = 2) {
    self.jobs = max(1, jobs)
    window = self.jobs * (1 + max(0, waiting))
  }

  /// Calls `work` for each input, side by side, and `consume` for each result, in order, one at a time.
  /// Stops early when `consume` gives false.
  package func callAsFunction<Output: Sendable>(
    _ inputs: [InputFile], work: @Sendable @escaping (InputFile) -> Output,
    consume: (InputFile, Output) throws -> Bool
  ) async throws {
    let batches = Self.batches(inputs)
    let stopped = Stop()
    try await withThrowingTaskGroup(of: (Int, [Output]).self) { group in
      var next = 0
      var running = 0
      var written = 0
      var waiting: [Int: [Output]] = [:]
      func start() {
        while running < jobs, next < batches.count, next - written < window {
          let number = next
          let range = batches[number]
          let part = Array(inputs[range])
          group.addTask {
            var outputs: [Output] = []
            outputs.reserveCapacity(part.count)
            for input in part where !stopped.isSet { outputs.append(work(input)) }
            return (number, outputs)
          }
          next += 1
          running += 1
        }
      }
      start()
      while let (number, outputs) = try await group.next() {
        running -= 1
        waiting[number] = outputs
        while let ready = waiting.removeValue(forKey: written) {
          for (offset, output) in ready.enumerated() {
            if try !consume(inputs[batches[written].lowerBound + offset], output) {
              stopped.set()
              group.cancelAll()
              return
            }
          }
          written += 1
        }
        start()
      }
    }
  }

  /// Cuts the inputs into runs of at most 32 files, and about 256 KB unless one file has more.
  private static func batches(_ inputs: [InputFile]) -> [Range<Int>] {
    var batches: [Range<Int>] = []
    var start = 0
    var bytes = 0
    for (index, input) in inputs.enumerated() {
      bytes += input.size
      if bytes >= 256 << 10 || index - start >= 31 {
        batches.append(start..<index + 1)
        start = index + 1
        bytes = 0
      }
    }
    if start < inputs.count { batches.append(start..<inputs.count) }
    return batches
  }

  /// A flag that jobs look at between inputs.
  private final class Stop: Sendable {
    private let flag = Atomic<Bool>(false)

    var isSet: Bool { flag.load(ordering: .relaxed) }

    func set() { flag.store(true, ordering: .relaxed) }
  }
}
