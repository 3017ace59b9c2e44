import Foundation
import Kamerstukken
import Register
import Testing

/// The askers of 21,497 written questions of 2007-2024, by the surname as it would be printed and by the
/// full name, with the date of the question. Skipped where the shared corpus is absent.
struct WrittenQuestionsTests {
  static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/corpus/data/kamervragen-zaken.jsonl.xz")

  struct Question {
    var asker: String
    var date: CalendarDate
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: file.path)))
  func askersAreFound() throws {
    let questions = try Self.questions()
    #expect(questions.count > 20_000)
    var known: [String: Person] = [:]
    var unknown: [String: Int] = [:]
    for key in Self.everybody() {
      let person = try #require(Register.shared.person(key: key))
      for call in person.callNames + [person.givenNames] {
        let name = "\(call) \(person.prefix) \(person.surname)"
        known[Self.fold(name)] = person
      }
    }
    var bySurname = Score()
    var byName = Score()
    for question in questions {
      // "Jasper van Dijk (J.J.)"; those who are listed by their initials only are not asked by name.
      let name = String(question.asker.prefix { $0 != "(" }).trimmingCharacters(in: .whitespaces)
      guard let person = known[Self.fold(name)] else {
        unknown[question.asker, default: 0] += 1
        continue
      }
      let prefix =
        person.prefix.isEmpty
        ? "" : person.prefix.prefix(1).uppercased() + person.prefix.dropFirst() + " "
      bySurname.add(prefix + person.surname, person, question.date)
      byName.add(name, person, question.date)
    }
    print(
      "written questions: \(questions.count), asker not in the register: \(unknown.values.reduce(0, +))",
      unknown.sorted { $0.value > $1.value }.prefix(40).map { "\($0.key) \($0.value)" })
    print("by surname: \(bySurname.summary)")
    print("by full name: \(byName.summary)")
    #expect(bySurname.found >= 0.99)
    #expect(bySurname.only >= 0.90)
    #expect(byName.found >= 0.99)
    #expect(byName.only >= 0.99)
  }

  struct Score {
    var count = 0.0
    var candidates = 0.0
    var resolved = 0.0
    var wrong = 0
    var misses: [String: Int] = [:]

    mutating func add(_ name: String, _ person: Person, _ date: CalendarDate) {
      count += 1
      let printed = PrintedName(name)
      if Register.shared.candidates(for: printed, on: date).contains(where: {
        $0.person.key == person.key
      }) {
        candidates += 1
      } else {
        misses["\(name): not found", default: 0] += 1
      }
      let resolution = Register.shared.resolve(printed, on: date)
      if resolution.person == person.key {
        resolved += 1
      } else {
        misses[
          "\(name) \(date.year): \(resolution.person ?? (resolution.isAmbiguous ? "ambiguous" : "none"))",
          default: 0] += 1
        if resolution.person != nil { wrong += 1 }
      }
    }

    var found: Double { candidates / max(count, 1) }
    var only: Double { resolved / max(count, 1) }

    var summary: String {
      "\(Int(count)) asked, among the candidates \(found), the only one \(only), another one \(wrong); "
        + misses.sorted { $0.value > $1.value }.prefix(40).map { "\($0.key) (\($0.value))" }.joined(
          separator: ", ")
    }
  }

  static func fold(_ name: String) -> String {
    String(decoding: NameFolding.fold(name), as: UTF8.self)
  }

  static func everybody() -> [String] {
    let table = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/CTables/data/register/persons.tsv")
    let text = (try? String(contentsOf: table, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .compactMap { $0.split(separator: "\t").first.map(String.init) }
  }

  static func questions() throws -> [Question] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/xz")
    process.arguments = ["-dc", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try data.split(separator: 0x0A).compactMap { line in
      let object = try JSONSerialization.jsonObject(with: line) as? [String: Any]
      guard let actors = object?["actors_tail"] as? [String], actors.count > 1, !actors[1].isEmpty,
        let date = (object?["datum"] as? String).flatMap({ CalendarDate(iso: $0.prefix(10)) })
      else { return nil }
      return Question(asker: actors[1], date: date)
    }
  }
}
