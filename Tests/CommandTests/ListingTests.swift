import Foundation
import Testing

@Suite struct ListingTests {
  private let scratch: Scratch
  private var index: String { scratch.path + "/index" }

  init() throws {
    scratch = try Scratch()
    try scratch.write(
      "papers/1.txt",
      Letters.motion(
        dossier: "37204", number: 1, by: "Jasper van Dijk", asks: "bruggen te vernieuwen"))
    try scratch.write(
      "papers/2.txt",
      Letters.motion(
        dossier: "37204", number: 2, by: "Gijs van Dijk", asks: "sluizen te vernieuwen"))
    try scratch.write(
      "papers/3.txt",
      Letters.letter(
        dossier: "37204", number: 5,
        "Uw Kamer heeft de motie van het lid Jasper van Dijk (SP) over bruggen aangenomen "
          + "(Kamerstuk 37 204, nr. 1). Hiermee beschouw ik deze motie als uitgevoerd.",
        "In 2018 zijn 38 bruggen vernieuwd.",
        "Ik zeg toe de Kamer vóór 1 juli 2019 te informeren over de sluizen."))
    try scratch.write(
      "papers/4.txt",
      Letters.letter(
        dossier: "37204", number: 6, date: "3 september 2019",
        "In 2018 zijn circa 40 bruggen vernieuwd."
      ))
    let run = try Run(["index", "papers", "--index", index, "--quiet"], folder: scratch.path)
    #expect(run.status == 0, "\(run.errors)")
  }

  private func list(_ arguments: String...) throws -> Run {
    let run = try Run(arguments + ["--index", index])
    #expect(run.status == 0, "\(run.errors)")
    return run
  }

  @Test func watchersSeeEachHitOnce() throws {
    let first = try list("search", "bruggen", "--since-last", "krant", "--json")
    #expect(try first.objects().count == 4)
    #expect(try list("search", "bruggen", "--since-last", "krant", "--json").lines.isEmpty)
    #expect(try list("search", "bruggen", "--since-last", "radio", "--json").lines.count == 4)
    // What a page leaves out is not seen.
    #expect(
      try list("search", "bruggen", "--since-last", "blad", "--json", "--limit", "3").lines.count
        == 3)
    #expect(try list("search", "bruggen", "--since-last", "blad", "--json").lines.count == 1)
    try scratch.write(
      "papers/5.txt",
      Letters.letter(dossier: "37204", number: 9, "Over bruggen valt meer te zeggen."))
    #expect(
      try Run(["index", "papers", "--index", index, "--quiet"], folder: scratch.path).status == 0)
    let news = try list("search", "bruggen", "--since-last", "krant", "--json").objects()
    #expect(news.compactMap { $0["id"] as? String } == ["kst-37204-9"])
  }

  @Test func figuresOnOneThingStandBesideEachOther() throws {
    let same = try list("figures", "--same").output
    #expect(same.contains("kst-37204-5") && same.contains("kst-37204-6"))
    #expect(same.contains("38") && same.contains("± 40"))
    #expect(same.contains("1 thing in several documents"))
  }

  @Test func silenceIsNotMistakenForAbsence() throws {
    let motions = try list("motions", "--unanswered")
    #expect(motions.output.contains("kst-37204-2") && !motions.output.contains("kst-37204-1 "))
    #expect(motions.output.contains("days without an answer"))
    #expect(
      motions.errors.contains(
        "dossier 37204: 2 of the papers up to nr. 6 are not in the index: 3–4"))
    let late = try list("commitments", "--overdue", "--on", "2019-07-11")
    #expect(late.output.contains("kst-37204-5") && late.output.contains("11"))
    #expect(late.errors.contains("are not in the index: 3–4"))
    #expect(try list("commitments", "--overdue", "--on", "2019-06-30", "--json").lines.isEmpty)
  }

  @Test func motionsHaveTheDateAndStatusOfTheMotion() throws {
    func targets(_ arguments: String...) throws -> [String] {
      try Run(["motions", "--json", "--index", index] + arguments).objects().compactMap {
        ($0["record"] as? [String: Any])?["target"] as? String
      }.sorted()
    }
    #expect(try targets() == ["kst-37204-1", "kst-37204-2"])
    // The letter of 2019 mentions a motion of 2018.
    #expect(try targets("--from", "2019").isEmpty)
    #expect(try targets("--to", "2018").count == 2)
    #expect(try targets("--status", "submitted") == ["kst-37204-2"])
    #expect(try targets("--status", "aangenomen") == ["kst-37204-1"])
    #expect(try targets("--status", "aangenomen", "--to", "2018") == ["kst-37204-1"])
  }

  @Test(arguments: [
    ("jasper van dijk", ["kst-37204-1"]), ("GIJS VAN DIJK", ["kst-37204-2"]),
    ("van dijk", ["kst-37204-1", "kst-37204-2"]), ("Dijk", ["kst-37204-1", "kst-37204-2"]),
    ("Kwint", []),
  ])
  func motionsByName(name: String, expected: [String]) throws {
    let run = try list("motions", "--mp", name, "--json")
    #expect(try run.objects().compactMap { $0["id"] as? String }.sorted() == expected)
  }

  @Test func suggestsForTypingErrors() throws {
    #expect(try list("motions", "--mp", "Gijs van Dikj").errors.contains("did you mean"))
  }
}
