/// The names of one person in the form in which they are compared.
struct PersonTraits {
  /// "|gijs|gijsjan|jan|".
  let firstNames: UnsafeBufferPointer<UInt8>
  /// The first letters of the initials, "gj".
  let letters: UnsafeBufferPointer<UInt8>
  /// Folded; nil where it is not known.
  let prefix: UnsafeBufferPointer<UInt8>?
  /// Whether the name they are called by is known.
  let hasCallName: Bool

  /// How well printed first names and initials fit.
  enum Fit: Int, Comparable {
    case exact = 0
    case compatible = 1
    case mismatch = 8

    static func < (a: Fit, b: Fit) -> Bool { a.rawValue < b.rawValue }
  }

  /// How well a printed name fits.
  func fit(first: ArraySlice<UInt8>, letters printed: [UInt8]) -> Fit {
    var fit = Fit.exact
    if !first.isEmpty { fit = max(fit, fitOfFirst(first)) }
    if !printed.isEmpty { fit = max(fit, fitOfLetters(printed)) }
    return fit
  }

  private func fitOfFirst(_ first: ArraySlice<UInt8>) -> Fit {
    var start = 1
    var number = 0
    while start < firstNames.count {
      var end = start
      while end < firstNames.count, firstNames[end] != 0x7C { end += 1 }
      if firstNames[start..<end].elementsEqual(first) { return number < 2 ? .exact : .compatible }
      number += 1
      start = end + 1
    }
    // "Joop" for Johannes: where the call name is not known, the letter must do.
    if !hasCallName, letters.isEmpty || letters.first == first.first { return .compatible }
    return .mismatch
  }

  private func fitOfLetters(_ printed: [UInt8]) -> Fit {
    if letters.isEmpty {
      return firstNames.count > 1 && firstNames[1] != printed[0] ? .mismatch : .compatible
    }
    if letters.elementsEqual(printed) { return .exact }
    if letters.starts(with: printed) || printed.starts(with: letters) { return .compatible }
    return .mismatch
  }

  /// How well a printed prefix fits: 0, or 4 where one is missing or another.
  func costOfPrefix(_ printed: ArraySlice<UInt8>) -> Int {
    guard let prefix else { return 0 }
    return SurnamePrefix.isSame(printed, prefix) ? 0 : 4
  }
}
