import Foundation
import Testing

@Suite struct GeneratedLettersTests {
  /// A thousand generated papers of which it is known what they say; `make check-generated` takes 100,000.
  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3"), "python3 is absent"))
  func answersEqualTheGroundTruth() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [
      Checkout.root + "/Benchmarks/generated_letters.py", Checkout.program, "--papers", "1000",
      "--queries", "180", "--seed", "7",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(text)")
    #expect(text.contains("180 queries"), "\(text)")
  }
}
