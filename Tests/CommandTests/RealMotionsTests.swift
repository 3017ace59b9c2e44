import Foundation
import Testing

/// Motions by name on the real motions in `../shared`, where it is present.
@Suite struct RealMotionsTests {
  private static let shared = Checkout.root + "/../shared"
  private static let isPresent = FileManager.default.fileExists(
    atPath: shared + "/gold/motions.jsonl")

  private struct Motion: Decodable {
    let id: String
    let submitters: [String]
    let submittersComplete: Bool
  }

  /// Every motion is found under every surname that stands below it, and under no other one.
  @Test(.enabled(if: isPresent, "../shared is absent"))
  func everyMotionUnderEverySubmitter() throws {
    let lines = try String(contentsOfFile: Self.shared + "/gold/motions.jsonl", encoding: .utf8)
    let motions = try lines.split(separator: "\n").map {
      try JSONDecoder().decode(Motion.self, from: Data($0.utf8))
    }
    let scratch = try Scratch()
    let index = scratch.path + "/index"
    _ = try Run(["index", Self.shared + "/corpus/text/motions", "--index", index, "--quiet"])
    let known = Set(motions.filter(\.submittersComplete).map(\.id))
    #expect(known.count > 200)
    var expected: [String: Set<String>] = [:]
    for motion in motions where motion.submittersComplete {
      for name in motion.submitters { expected[name, default: []].insert(motion.id) }
    }
    var wrong: [String] = []
    for (name, ids) in expected.sorted(by: { $0.key < $1.key }) {
      let run = try Run(["motions", "--mp", name, "--index", index, "--limit", "0", "--json"])
      let found = Set(
        try run.objects().compactMap { ($0["record"] as? [String: Any])?["target"] as? String }
      ).intersection(known)
      // `mp:` in a query means whom `--mp` means; a third of the names will do.
      if name.utf8.count % 3 == 0 {
        let query = try Run(
          ["motions", "mp:\"\(name)\"", "--index", index, "--limit", "0", "--count"])
        let option = try Run(["motions", "--mp", name, "--index", index, "--limit", "0", "--count"])
        if query.output != option.output { wrong.append("\(name): mp: is not --mp") }
      }
      if found != ids {
        wrong.append(
          "\(name): missing \(ids.subtracting(found).sorted()), of others \(found.subtracting(ids).sorted())"
        )
      }
    }
    print("motions by name: \(expected.count) names, \(known.count) motions, \(wrong.count) wrong")
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
  }

  /// The same for the hand-annotated letters: every motion under the key of every submitter, and none of a
  /// namesake.
  @Test(.enabled(if: isPresent, "../shared is absent"))
  func everyMotionOfTheAnnotatedLetters() throws {
    let folder = Self.shared + "/gold"
    let scratch = try Scratch()
    let index = scratch.path + "/index"
    _ = try Run(
      ["index"] + ["seeds", "xml", "text"].map { Self.shared + "/corpus/\($0)" }
        + ["--index", index, "--quiet"])
    var wrong: [String] = []
    var asked = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where name.hasSuffix(".json") {
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
      let gold = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
      for motion in gold["motions"] as? [[String: Any]] ?? [] {
        guard let target = motion["target"] as? String else { continue }
        for submitter in motion["submitters"] as? [[String: Any]] ?? [] {
          guard let printed = submitter["name"] as? String else { continue }
          asked += 1
          let run = try Run([
            "motions", "--mp", printed, "--index", index, "--limit", "0", "--json",
          ])
          let found = try run.objects().compactMap {
            ($0["record"] as? [String: Any])?["target"] as? String
          }
          if !found.contains(target) { wrong.append("\(target) under \(printed)") }
        }
      }
    }
    print("motions of annotated letters: \(asked) submitters, \(wrong.count) not found")
    #expect(asked > 10)
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
  }
}
