/// Formats of text that are no papers and that only a file's name tells.
enum OtherFormats {
  /// What a file with this name is, where that is no paper: `"notes.md"` is Markdown.
  static func name(ofPath path: String) -> String? {
    let file = path.split(separator: "/").last ?? ""
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return nil }
    return names[file[dot...].dropFirst().lowercased()]
  }

  private static let names = [
    "md": "Markdown", "markdown": "Markdown", "csv": "a table (CSV)", "tsv": "a table (TSV)",
    "json": "JSON", "jsonl": "JSON Lines", "yaml": "YAML", "yml": "YAML", "toml": "TOML",
    "log": "a log", "css": "a style sheet", "js": "a script", "py": "a script", "sh": "a script",
  ]
}
