/// One input of a run, in the order in which its record is to be written.
package struct InputFile: Sendable, Equatable {
  /// The path as given, or as found below a directory that was given; `"-"` for standard input. Bytes that are no
  /// UTF-8 stand in it as `FileName` writes them.
  package let path: String
  /// Its size in bytes when it was listed; 0 where that is not known.
  package let size: Int
  /// When it was last changed, in nanoseconds since 1970; 0 where that is not known.
  package let modified: Int

  /// Makes an input.
  package init(path: String, size: Int = 0, modified: Int = 0) {
    self.path = path
    self.size = size
    self.modified = modified
  }
}
