import Kamerstukken
import Search
import Testing

@Suite struct RangeTests {
  @Test(arguments: [
    ("2018", "2018-01-01", "2018-12-31"), ("2019-04", "2019-04-01", "2019-04-30"),
    ("2020-02", "2020-02-01", "2020-02-29"), ("2019-04-05", "2019-04-05", "2019-04-05"),
    ("2018..2019", "2018-01-01", "2019-12-31"), ("2018..2019-03", "2018-01-01", "2019-03-31"),
    ("2018..", "2018-01-01", "-"), ("..2018", "-", "2018-12-31"), (">=2018", "2018-01-01", "-"),
    (">2018", "2019-01-01", "-"), ("<2018-03", "-", "2018-02-28"), ("<=2018", "-", "2018-12-31"),
  ])
  func readsDates(text: String, first: String, last: String) throws {
    let range = try #require(DateRange(text))
    #expect(range.first?.description ?? "-" == first)
    #expect(range.last?.description ?? "-" == last)
  }

  @Test(arguments: ["", "..", "gisteren", "2018-13", "2019-02-30", "2018-01-01-01", "18/2"])
  func refusesDates(text: String) {
    #expect(DateRange(text) == nil)
  }

  @Test(arguments: [
    ("1000", 1000.0, 1000.0), (">=1000", 1000, .infinity), ("10..20", 10, 20),
    ("1.000", 1000, 1000),
    ("1.000.000,5", 1_000_000.5, 1_000_000.5), ("2,5", 2.5, 2.5), ("2.5", 2.5, 2.5),
    ("..5", -.infinity, 5), ("-3", -3, -3),
  ])
  func readsNumbers(text: String, lower: Double, upper: Double) throws {
    let range = try #require(NumberRange(text))
    #expect(range.lower == lower)
    #expect(range.upper == upper)
  }

  @Test(arguments: ["", "..", "veel", "1e9x", "--"])
  func refusesNumbers(text: String) {
    #expect(NumberRange(text) == nil)
  }

  @Test func codesKeepTheOrder() {
    let values: [Double] = [
      -.infinity, -1e300, -2.5, -2, -1e-300, 0, 1e-300, 0.3, 1, 2.5, 1e15, 1e300, .infinity,
    ]
    let codes = values.map(SortableNumber.code)
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
    for value in values { #expect(SortableNumber.value(SortableNumber.code(value)) == value) }
    #expect(SortableNumber.code(-0.0) == SortableNumber.code(0))
  }
}
