/// What can go wrong in building, narrowing or measuring a citation graph.
package enum GraphError: Error, Equatable {
  /// More nodes or edges than node numbers of 32 bits can tell apart.
  case tooLarge
  /// No paper with this identifier is in the graph.
  case unknownIdentifier(String)
  /// The temporary file that holds sentences could not be written or read: the value of `errno`.
  case spill(Int32)
}
