import Glibc
import Synchronization
import TestSupport
import Testing

@testable import Pipeline

@Suite struct OrderedRunTests {
  /// How often the work was begun, shared with the jobs.
  private final class Counter: Sendable {
    private let count = Atomic<Int>(0)

    var value: Int { count.load(ordering: .relaxed) }

    func add() { count.add(1, ordering: .relaxed) }
  }

  private struct Failure: Error {}

  /// Whatever the sizes, the jobs and the time that the work takes: every input once, in order, and never more begun
  /// than may wait.
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func resultsComeInOrder(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<12 {
      let jobs = Int.random(in: 0...6, using: &random)
      let waiting = Int.random(in: 0...3, using: &random)
      let inputs = (0..<Int.random(in: 0...700, using: &random)).map { number in
        InputFile(path: "\(number)", size: Int.random(in: 0...20_000, using: &random))
      }
      let begun = Counter()
      var seen: [String] = []
      try OrderedRun(jobs: jobs, waiting: waiting)(inputs) { input in
        begun.add()
        if input.size % 97 == 0 { usleep(500) }
        return "<\(input.path)>"
      } consume: { input, output in
        #expect(output == "<\(input.path)>", "seed \(seed)")
        seen.append(output)
        // A batch holds 32 files at most.
        #expect(begun.value - seen.count <= 32 * max(1, jobs) * (1 + waiting), "seed \(seed)")
        return true
      }
      #expect(seen == inputs.map { "<\($0.path)>" }, "seed \(seed)")
      #expect(begun.value == inputs.count, "seed \(seed)")
    }
  }

  private let inputs = (0..<5000).map { InputFile(path: "\($0)") }

  /// Nothing is worked on any more when the call has returned.
  @Test(arguments: [1, 2, 5]) func canBeStopped(jobs: Int) throws {
    let begun = Counter()
    var count = 0
    try OrderedRun(jobs: jobs)(inputs) { _ in
      begun.add()
    } consume: { _, _ in
      count += 1
      return count < 10
    }
    #expect(count == 10)
    let before = begun.value
    #expect(before < inputs.count)
    usleep(20_000)
    #expect(begun.value == before)
  }

  @Test(arguments: [1, 3]) func handsOnWhatIsThrown(jobs: Int) {
    let begun = Counter()
    #expect(throws: Failure.self) {
      try OrderedRun(jobs: jobs)(inputs) { _ in
        begun.add()
      } consume: { input, _ in
        if input.path == "100" { throw Failure() }
        return true
      }
    }
    #expect(begun.value > 100 && begun.value < inputs.count)
  }
}
