import Foundation
import Testing

extension Scratch {
  /// Indexes inputs of this folder into its folder `index`.
  @discardableResult
  func index(_ inputs: String..., status: Int = 0) throws -> Run {
    let run = try Run(["index"] + inputs + ["--index", path + "/index"], folder: path)
    #expect(run.status == status, "\(run.errors)")
    return run
  }

  /// The identifiers of what a listing command finds in `index`, sorted.
  func ids(_ arguments: String...) throws -> [String] {
    let run = try Run(
      arguments + ["--index", path + "/index", "--limit", "0", "--json", "--quiet"], folder: "/")
    #expect(run.status == 0, "\(run.errors)")
    return try run.objects().compactMap { $0["id"] as? String }.sorted()
  }

  /// Writes a file with the records of texts, named by the files they are said to stand in.
  func convert(_ texts: [(name: String, text: String)], to output: String) throws {
    let letters = try Scratch()
    for (name, text) in texts { try letters.write(name, text) }
    let run = try Run(
      ["convert", "--quiet", "-o", "\(path)/\(output)"] + texts.map(\.name), folder: letters.path)
    #expect(run.status == 0, "\(run.errors)")
  }

  /// The same for motions of a dossier by their numbers, by one member.
  func convert(motions: [Int], by member: String = "Kwint", to output: String) throws {
    try convert(
      motions.map { ("\($0).txt", Letters.motion(dossier: "37204", number: $0, by: member)) },
      to: output)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(name)")
  }
}
