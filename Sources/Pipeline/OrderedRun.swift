internal import Synchronization
internal import Threading

/// Works on inputs with several jobs and hands on the results in the order of the inputs.
///
/// Inputs go to the jobs in batches of some hundred kilobytes. At most `jobs` batches are worked on at a
/// time, and at most `waiting` times as many more wait for their turn to be consumed: memory is bounded by the
/// largest result times that, whatever the number of inputs.
///
/// The jobs are plain threads, and the caller waits for them: nothing in the program suspends, so that a command that
/// lists starts no thread at all.
package struct OrderedRun: Sendable {
  /// How many inputs are worked on at a time.
  package let jobs: Int
  private let window: Int

  /// More jobs than these are no faster anywhere.
  private static let maximumJobs = 256

  /// A run with so many jobs, 1 to 256. Where results are small, more of them may wait: then a job that takes
  /// long does not make the others stand.
  package init(jobs: Int, waiting: Int = 2) {
    self.jobs = min(max(1, jobs), Self.maximumJobs)
    window = self.jobs * (1 + max(0, waiting))
  }

  /// Calls `work` for each input, side by side, and `consume` for each result, in order, one at a time, on the
  /// caller's thread. Stops early when `consume` gives false or throws; no `work` runs any more when this returns.
  package func callAsFunction<Output: Sendable>(
    _ inputs: [InputFile], work: @Sendable @escaping (InputFile) -> Output,
    consume: (InputFile, Output) throws -> Bool
  ) throws {
    let batches = Self.batches(inputs)
    let desk = Desk<Output>(places: min(window, batches.count))
    let threads = Threads(min(jobs, batches.count)) { _ in
      while let number = desk.next(of: batches.count) {
        desk.put(Self.outputs(of: inputs[batches[number]], desk, work), number)
      }
    }
    defer {
      desk.stop(jobs: threads.count)
      threads.join()
    }
    for (number, batch) in batches.enumerated() {
      let outputs =
        threads.count > 0 ? desk.take(number) : Self.outputs(of: inputs[batch], desk, work)
      for (input, output) in zip(inputs[batch], outputs) {
        guard try consume(input, output) else { return }
      }
      desk.freePlace()
    }
  }

  /// What comes of the inputs of a batch, fewer where the run is stopped.
  private static func outputs<Output>(
    of inputs: ArraySlice<InputFile>, _ desk: Desk<Output>, _ work: (InputFile) -> Output
  ) -> [Output] {
    var outputs: [Output] = []
    outputs.reserveCapacity(inputs.count)
    for input in inputs where !desk.isStopped { outputs.append(work(input)) }
    return outputs
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

  /// Where jobs fetch the number of a batch and put its outputs, and the caller takes them.
  private final class Desk<Output: Sendable>: Sendable {
    private let started = Atomic<Int>(0)
    private let stopped = Atomic<Bool>(false)
    private let outputs = Lock<[Int: [Output]]>([:])
    /// Signalled for each batch that may be begun.
    private let places: Semaphore
    /// Signalled for each batch that is done.
    private let done = Semaphore(value: 0)

    init(places: Int) { self.places = Semaphore(value: places) }

    var isStopped: Bool { stopped.load(ordering: .relaxed) }

    /// The number of the batch to work on, once there is a place for it; nil after the last.
    func next(of count: Int) -> Int? {
      places.wait()
      guard !isStopped else { return nil }
      let number = started.add(1, ordering: .relaxed).oldValue
      guard number < count else { return nil }
      return number
    }

    func put(_ batch: [Output], _ number: Int) {
      outputs.withLock { $0[number] = batch }
      done.signal()
    }

    /// Waits for the outputs of a batch.
    func take(_ number: Int) -> [Output] {
      while true {
        if let batch = outputs.withLock({ $0.removeValue(forKey: number) }) { return batch }
        done.wait()
      }
    }

    func freePlace() { places.signal() }

    /// Lets no job begin another batch.
    func stop(jobs: Int) {
      stopped.store(true, ordering: .relaxed)
      for _ in 0..<jobs { places.signal() }
    }
  }
}
