import Kamerstukken
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: [
    ("2019-07-24", true), ("2020-02-29", true), ("2019-02-29", false), ("1900-02-29", false),
    ("2000-02-29", true), ("2019-06-31", false), ("2019-13-01", false), ("2019-7-24", false),
    ("", false), ("2019-07-24T00:00", false), ("abcd-ef-gh", false),
  ])
  func readsISO(text: String, isDate: Bool) {
    #expect((CalendarDate(iso: text) != nil) == isDate)
    if isDate { #expect(CalendarDate(iso: text)?.description == text) }
  }

  @Test func dayNumbersRunOn() throws {
    var day = try #require(CalendarDate(year: 1899, month: 12, day: 31))
    for _ in 0..<80_000 {
      let next = try #require(day.adding(days: 1))
      #expect(next > day)
      #expect(next.dayNumber == day.dayNumber + 1)
      #expect(CalendarDate(dayNumber: next.dayNumber) == next)
      day = next
    }
    #expect(CalendarDate(year: 1970, month: 1, day: 1)?.dayNumber == 0)
  }

  @Test func staysWithinTheCalendar() {
    #expect(CalendarDate(dayNumber: .max) == nil)
    #expect(CalendarDate(dayNumber: .min) == nil)
    #expect(CalendarDate.earliest.adding(days: -1) == nil)
    #expect(CalendarDate.earliest.adding(days: .min) == nil)
  }
}

@Suite struct ParliamentaryYearTests {
  @Test(arguments: [
    ("2018-2019", "2018-2019"), ("2018–2019", "2018-2019"), ("2018/19", "2018-2019"),
    ("2018/2019", "2018-2019"), ("20182019", "2018-2019"), ("1999/00", "1999-2000"),
    ("1999-2000", "1999-2000"),
  ])
  func readsEverySpelling(text: String, expected: String) {
    #expect(ParliamentaryYear(text)?.description == expected)
  }

  @Test(arguments: ["2018", "2018-2020", "2018/18", "2018-20190", "20182020", "1700-1701", ""])
  func refuses(text: String) {
    #expect(ParliamentaryYear(text) == nil)
  }

  @Test func writesEveryForm() throws {
    let year = try #require(ParliamentaryYear("2018-2019"))
    #expect(year.compact == "20182019" && year.short == "2018/19")
    #expect(ParliamentaryYear("19992000")?.short == "1999/2000")
  }
}

@Suite struct DecimalNumberTests {
  @Test(arguments: [
    (6, 6, "6000000"), (3, -1, "0.3"), (0, 5, "0"), (-1205, -2, "-12.05"), (5, -3, "0.005"),
    (1200, -2, "12"), (1, 0, "1"), (12345, -5, "0.12345"),
  ])
  func printsPlainly(significand: Int64, exponent: Int, expected: String) {
    let number = DecimalNumber(significand: significand, exponent: exponent)
    #expect(number.description == expected)
    #expect(number.double == Double(expected))
  }

  @Test func overflowIsNil() {
    #expect(DecimalNumber(significand: .max).multiplied(by: 2) == nil)
    #expect(DecimalNumber(significand: 5).multiplied(by: 1_000_000)?.description == "5000000")
  }
}

@Suite struct ScalarOffsetsTests {
  @Test func agreesWithTheStandardLibrary() {
    var text = ""
    for number in 0..<500 {
      text += number % 3 == 0 ? "é" : number % 7 == 0 ? "€" : number % 11 == 0 ? "😀" : "a"
    }
    let utf8 = Array(text.utf8)
    let offsets = ScalarOffsets(utf8)
    var byte = 0
    for (scalar, value) in text.unicodeScalars.enumerated() {
      #expect(offsets.scalar(ofByte: byte) == scalar)
      #expect(offsets.byte(ofScalar: scalar) == byte)
      byte += String(value).utf8.count
    }
    #expect(offsets.scalar(ofByte: utf8.count) == text.unicodeScalars.count)
    #expect(offsets.byte(ofScalar: 10_000) == utf8.count)
    #expect(offsets.byte(ofScalar: -1) == 0)
    #expect(ScalarOffsets([]).scalar(ofByte: 5) == 0)
  }
}
