import Kamerstukken
import Testing

@testable import Extraction

@Suite struct MotionMarkTests {
  @Test func knowsWhatIsReadOut() {
    var document = Document.fixture(String(repeating: "a", count: 100))
    document.marks = [(50..<60, true), (10..<20, true), (15..<25, true), (30..<40, false)].map {
      Document.Mark(kind: $0.1 ? .motion : .turn, range: $0.0, value: nil)
    }
    let marks = MotionMarks(document)
    let inside = (0..<110).filter { marks.contain($0) }
    #expect(inside == Array(10..<25) + Array(50..<60))
  }
}
