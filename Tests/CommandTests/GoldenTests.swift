import Foundation
import Testing

/// The record of every sample letter is as it was read over and approved.
///
/// `UPDATE_GOLDEN=1` writes the records anew and fails, so that nobody does it unseen.
@Suite struct GoldenTests {
  private static let folder = Checkout.root + "/Tests/CommandTests/Golden"

  /// Paths of the sample letters, relative to the package.
  static let letters: [String] = {
    let files = FileManager.default.enumerator(atPath: Checkout.root + "/Corpus")
    var paths: [String] = []
    while let path = files?.nextObject() as? String {
      if path.hasSuffix(".txt") || path.hasSuffix(".xml") || path.hasSuffix(".pdf"),
        !path.contains(".metadata")
      {
        paths.append("Corpus/" + path)
      }
    }
    return paths.sorted()
  }()

  @Test func thereAreEnoughLetters() {
    #expect(Self.letters.count >= 24)
  }

  @Test(arguments: letters)
  func recordIsAsApproved(path: String) throws {
    let run = try Run(["convert", "--pretty", "--quiet", path])
    #expect(run.status == 0, "\(run.errors)")
    let name = path.dropFirst("Corpus/".count).replacing("/", with: "-") + ".json"
    let golden = "\(Self.folder)/\(name)"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(
        atPath: Self.folder, withIntermediateDirectories: true)
      try Data(run.output.utf8).write(to: URL(fileURLWithPath: golden))
      Issue.record("\(name) was written anew")
      return
    }
    let expected = String(
      decoding: try #require(
        FileManager.default.contents(atPath: golden), "no golden file \(name)"),
      as: UTF8.self)
    let differing = zip(
      expected.split(separator: "\n", omittingEmptySubsequences: false),
      run.output.split(separator: "\n", omittingEmptySubsequences: false)
    ).first { $0 != $1 }
    #expect(run.output == expected, "first difference: \(String(describing: differing))")
  }
}
