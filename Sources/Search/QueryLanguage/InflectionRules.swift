/// How the spelling joins Dutch endings to a word, and takes them off again. Letters are those of folded
/// words, a to z.
struct InflectionRules {
  private typealias Letters = [UInt8]

  /// Whether letters are a word of the list, which settles what the spelling leaves open.
  let isWord: ([UInt8]) -> Bool

  /// All forms that the rules make of a word's possible bases; most are no words. At most a hundred.
  func forms(of word: [UInt8]) -> [[UInt8]] {
    var forms: [[UInt8]] = []
    for base in bases(of: word) {
      forms.append(base)
      for stem in stems(of: base) {
        forms += [stem + "en".utf8, stem + "e".utf8, "ge".utf8 + stem + "en".utf8]
      }
      for ending in ["s", "t", "te", "ten", "de", "den", "n"] { forms.append(base + ending.utf8) }
      // "werk" gives "gewerkt", "start" gives "gestart".
      for ending in base.last == 0x74 || base.last == 0x64 ? [""] : ["t", "d"] {
        forms.append("ge".utf8 + base + ending.utf8)
      }
      if base.last == 0x65 { forms.append(base + "en".utf8) }
      // "centrum" and "centra", "politicus" and "politici".
      if base.ends(in: "um") { forms.append(base.dropLast(2) + "a".utf8) }
      if base.ends(in: "a") { forms.append(base.dropLast() + "um".utf8) }
      if base.ends(in: "icus") { forms.append(base.dropLast(2) + "i".utf8) }
      if base.ends(in: "ici") { forms.append(base.dropLast() + "us".utf8) }
    }
    return forms
  }

  /// What a word can be a form of, itself first.
  private func bases(of word: [UInt8]) -> [[UInt8]] {
    var bases = [word]
    func add(_ base: [UInt8]) {
      if base.count >= 2, base == word || isWord(base), !bases.contains(base) { bases.append(base) }
    }
    func takeEndings(_ word: [UInt8]) {
      if word.ends(in: "en") {
        for base in self.bases(ofStem: Array(word.dropLast(2))) { add(base) }
        add(word.dropLast())
      }
      if word.ends(in: "e") { for base in self.bases(ofStem: word.dropLast()) { add(base) } }
      for ending in ["s", "t", "d", "te", "de", "ten", "den"] where word.ends(in: ending) {
        add(word.dropLast(ending.utf8.count))
      }
    }
    takeEndings(word)
    if word.count >= 5, word.starts(with: "ge".utf8) {
      let rest = Array(word.dropFirst(2))
      add(rest)
      takeEndings(rest)
    }
    return bases
  }

  /// The bases that have a stem before -en or -e: "mann" is of "man", "man" of "maan", "briev" of "brief".
  private func bases(ofStem stem: [UInt8]) -> [[UInt8]] {
    guard stem.count >= 2, let last = stem.last else { return [] }
    let before = stem[stem.count - 2]
    if last == before, !Self.isVowel(last) { return [stem.dropLast()] }
    let end = Self.devoiced(last)
    if !Self.isVowel(last), Self.canDouble(before),
      stem.count < 3 || !Self.isVowel(stem[stem.count - 3])
    {
      // "manen" is of "maan"; only where there is no such word can it be as "wandelen".
      let long = stem.dropLast() + [before, end]
      if isWord(Array(long)) { return [Array(long)] }
    }
    return end == last ? [stem] : [stem.dropLast() + [end], stem]
  }

  /// The stems that a base has before -en and -e: "man" gives "mann", "maan" gives "man", "brief" gives
  /// "briev".
  private func stems(of base: [UInt8]) -> [[UInt8]] {
    guard base.count >= 2, let last = base.last, !Self.isVowel(last) else { return [base] }
    let before = base[base.count - 2]
    let isLong = base.count >= 3 && base[base.count - 3] == before && Self.canDouble(before)
    let isShort =
      Self.isVowel(before) && !isLong && (base.count < 3 || !Self.isVowel(base[base.count - 3]))
    if isShort {
      let doubled = base + [last]
      if isWord(doubled + "en".utf8) || isWord(doubled + "e".utf8) { return [doubled] }
    }
    let stem = isLong ? base.dropLast(2) + [last] : base
    guard let voiced = Self.voiced(last) else { return [stem] }
    let soft = Array(stem.dropLast()) + [voiced]
    if isWord(soft + "en".utf8) || isWord(soft + "e".utf8) { return [soft] }
    return [stem]
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: false
    }
  }

  /// Vowels that the spelling doubles in a closed syllable.
  private static func canDouble(_ letter: UInt8) -> Bool {
    letter == UInt8(ascii: "a") || letter == UInt8(ascii: "e") || letter == UInt8(ascii: "o")
      || letter == UInt8(ascii: "u")
  }

  private static func voiced(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "f"): UInt8(ascii: "v")
    case UInt8(ascii: "s"): UInt8(ascii: "z")
    default: nil
    }
  }

  private static func devoiced(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "v"): UInt8(ascii: "f")
    case UInt8(ascii: "z"): UInt8(ascii: "s")
    default: letter
    }
  }
}

extension [UInt8] {
  fileprivate func ends(in ending: String) -> Bool {
    suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}
