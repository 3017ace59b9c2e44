import Kamerstukken
import Testing

/// A vergaderjaar begins on the third Tuesday of September.
struct SessionYearTests {
  @Test(arguments: [
    ("2018-09-17", "2017-2018"), ("2018-09-18", "2018-2019"), ("2019-07-24", "2018-2019"),
    ("2020-09-14", "2019-2020"), ("2020-09-15", "2020-2021"), ("2015-09-15", "2015-2016"),
    ("2022-09-19", "2021-2022"), ("2022-09-20", "2022-2023"), ("1969-09-15", "1968-1969"),
    ("1969-09-16", "1969-1970"),
  ])
  func ofDate(_ date: String, _ year: String) throws {
    let day = try #require(CalendarDate(iso: date))
    #expect(SessionYear(of: day).hyphenated == year)
  }

  @Test func forms() throws {
    let year = try #require(SessionYear("2018-2019"))
    #expect(year.compact == "20182019" && year.short == "2018/19")
    #expect(SessionYear("19992000")?.short == "1999/2000")
    #expect(SessionYear("20182020") == nil && SessionYear("2018") == nil)
  }
}
