import Extraction
import Ingest
import Kamerstukken
import Pipeline
import Testing
import Synchronization
import Threading

/// A run that is to end does not wait for the end of a document.
@Suite struct StoppingTests {
  /// Counts how often it is asked, and says yes from some time on.
  private final class Flag: Sendable {
    private let asked = Lock(0)
    private let limit: Int

    init(after limit: Int) { self.limit = limit }

    var count: Int { asked.withLock { $0 } }

    func isSet() -> Bool {
      asked.withLock { asked in
        asked += 1
        return asked > limit
      }
    }
  }

  private let letter = """
    Geachte voorzitter,

    Ik zeg toe de Kamer vóór 1 juli 2019 te informeren. In 2018 kostte het 5 miljoen euro.

    """

  private func reader(_ flag: Flag) -> LetterReader {
    LetterReader(ingester: Ingester(), extractor: Extractor(), isStopped: flag.isSet)
  }

  @Test func eachStageMayBeTheLast() throws {
    let folder = try ScratchFolder()
    try folder.write("letter.txt", letter)
    let file = InputFile(path: folder.path + "/letter.txt")
    let never = Flag(after: .max)
    guard case .record(let record) = reader(never).outcome(of: file) else {
      Issue.record("is no record")
      return
    }
    #expect(record.records.figures.count == 1 && record.records.commitments.count == 1)
    // Before it, after reading, after the tokens, after each family.
    #expect(never.count >= 7)
    for limit in 0..<never.count {
      let flag = Flag(after: limit)
      guard case .stopped = reader(flag).outcome(of: file) else {
        Issue.record("went on after \(limit)")
        continue
      }
      // Nothing is begun after the answer: what is still asked are the families that are left out.
      #expect(flag.count <= limit + 3)
    }
  }
}
