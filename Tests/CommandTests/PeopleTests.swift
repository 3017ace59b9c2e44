import Foundation
import Testing

@Suite struct PeopleTests {
  private func people(_ arguments: String...) throws -> Run {
    let run = try Run(["people"] + arguments, folder: "/")
    #expect(run.status == 0, "\(run.errors)")
    return run
  }

  private func keys(_ run: Run) throws -> [String] {
    try run.objects().compactMap { $0["person"] as? String }
  }

  @Test(arguments: [
    ("Gijs van Dijk", "dijk-gijs-van-1980"), ("gijs VAN dijk", "dijk-gijs-van-1980"),
    ("Dijk, Gijs van", "dijk-gijs-van-1980"), ("Van Dijk (SP)", "dijk-jasper-van-1971"),
    ("Gijs v. Dijk", "dijk-gijs-van-1980"), ("v.d. Staaij", "staaij-kees-van-der-1968"),
    ("E.D. Wiebes", "wiebes-eric-1963"), ("Azarkhan", "azarkan-farid-1971"),
  ])
  func theLikeliestComesFirst(name: String, key: String) throws {
    #expect(try keys(people(name, "--json")).first == key)
  }

  @Test(arguments: ["2014-06-01", "2014-06", "2014"])
  func theDateRanksAndNeverExcludes(date: String) throws {
    let all = try keys(people("Van Dijk", "--json", "--limit", "0"))
    let then = try keys(people("Van Dijk", "--date", date, "--json", "--limit", "0"))
    #expect(Set(all) == Set(then))
    // Of the Van Dijks of 2014, two were members then.
    #expect(
      Set(then.prefix(2)) == ["dijk-jasper-van-1971", "dijk-otwin-van-1975"], "\(then)")
  }

  @Test func termsAndMarksArePrinted() throws {
    let run = try people("Gijs van Dijk")
    #expect(run.lines.first == "Gijs van Dijk  dijk-gijs-van-1980  born 1980  <- meant")
    #expect(run.output.contains("    2017-03-23 – 2022-02-14  Tweede Kamer, PvdA\n"))
    // Whether an office has ended is not always known.
    let minister = try people("Yeşilgöz").output
    #expect(minister.contains(" – …  Minister van Justitie en Veiligheid\n"), "\(minister)")
    #expect(try people("Wilders").output.contains(" – now  Tweede Kamer, PVV\n"))
    let object = try #require(try people("Kwint", "--json").objects().first)
    #expect(object["name"] as? String == "Peter Kwint")
    #expect(object["meant"] as? Bool == true)
    #expect((object["terms"] as? [[String: Any]])?.first?["from"] as? String == "2017-03-23")
    #expect(
      try people("Van Dijck (VVD)").output.contains("never a member of the printed party"))
  }

  @Test func moreCanBeShown() throws {
    let some = try people("Van Dijk", "--json", "--limit", "3")
    #expect(some.lines.count == 3)
    #expect(some.errors.contains("more; --limit 0 shows them"))
    let named = try people("Gijs van Dijk", "--json")
    let all = try people("Gijs van Dijk", "--all", "--json", "--limit", "0")
    #expect(named.lines.count == 1 && all.lines.count > 10)
    #expect(named.errors.contains("\(all.lines.count - 1) more have the surname"))
  }

  @Test func nobodyGetsSuggestions() throws {
    #expect(try people("Ouwehnad").lines.first?.hasPrefix("Esther Ouwehand") == true)
    #expect(try people("Jansenberg").errors.contains("did you mean Frank Wassenberg"))
    let nobody = try people("Qzxvw")
    #expect(nobody.output.isEmpty)
    #expect(nobody.errors.contains("nobody is called so in the register"))
  }

  @Test func moreAreReadFromATable() throws {
    let scratch = try Scratch()
    try scratch.write(
      "people.csv", "surname,call_name,party,from\nVerzonnen,Anna,VVD,2024-01-01\n")
    let run = try people("Verzonnen", "--register", scratch.path + "/people.csv", "--json")
    #expect(try run.objects().first?["name"] as? String == "Anna Verzonnen")
    try scratch.write("wrong.csv", "name\nVerzonnen\n")
    let wrong = try Run(["people", "Verzonnen", "--register", scratch.path + "/wrong.csv"])
    #expect(wrong.status != 0 && wrong.errors.contains("wrong.csv"), "\(wrong.errors)")
  }

  @Test(arguments: [[" "], ["Kwint", "--limit", "-1"], ["Kwint", "--date", "gisteren"]])
  func wrongUsage(arguments: [String]) throws {
    let run = try Run(["people"] + arguments)
    #expect(run.status == 2 && run.output.isEmpty && !run.errors.isEmpty)
  }
}
