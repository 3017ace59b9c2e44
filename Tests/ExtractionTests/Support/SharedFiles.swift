/// The material beside the checkout, which is no part of it: tests that read it say so where it is absent.
enum SharedFiles {
  /// The path of a file in `../shared`.
  static func path(_ name: String, from file: String = #filePath) -> String {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    let root = parts.firstIndex(of: "Tests").map { parts[..<($0 - 1)].joined(separator: "/") }
    return (root ?? "..") + "/shared/" + name
  }
}
