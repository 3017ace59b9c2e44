internal import Ingest
internal import TextIndex

/// The other forms in which Dutch inflects a word: plurals, the forms of adjectives and of weak verbs.
///
/// Snowball's stemmer takes endings off but keeps apart what the spelling changes with them: "brief" and
/// "brieven", "plan" and "plannen", "luchthaven" and "luchthavens", "pas toe" and "toegepast". Rules of the spelling:
/// Leidraad of the Woordenlijst Nederlandse Taal, chapters 2 (vowels and consonants doubled), 11 and 12
/// (verbs and plurals).
struct Inflections {
  private let words = DutchWords.shared

  /// The other forms of a folded word, in order of the alphabet, that are words themselves: of those on the list that the program
  /// ships, or compounds that end in one. None for names and for what is no Dutch word.
  func forms(of word: String) -> [String] {
    let letters = Array(word.utf8)
    guard (3...48).contains(letters.count), letters.allSatisfy({ (0x61...0x7A).contains($0) })
    else { return [] }
    var found: Set<String> = []
    for cut in cuts(of: letters) {
      let head = letters[..<cut]
      for form in InflectionRules(isWord: isWord).forms(of: Array(letters[cut...])) {
        let whole = head + form
        if isWord(form) || isWord(Array(whole)) {
          found.insert(String(decoding: whole, as: UTF8.self))
        }
      }
    }
    if let plural = plural(letters) { found.insert(plural) }
    found.remove(word)
    return found.sorted()
  }

  /// Of the forms of a word, one for each stem that the word itself does not have.
  func formsOfOtherStems(_ word: String) -> [String] {
    var stems: Set<String> = [stem(word)]
    return forms(of: word).filter { stems.insert(stem($0)).inserted }
  }

  private func stem(_ word: String) -> String {
    Analyzer.words(of: word, stemmed: true).first?.term ?? word
  }

  /// Where the part that is inflected can begin: at the word's own beginning, behind the particle of a
  /// separable verb, behind the first parts of a compound.
  private func cuts(of letters: [UInt8]) -> [Int] {
    var cuts = [0]
    for particle in Self.particles
    where letters.count > particle.count + 2 && letters.starts(with: particle) {
      cuts.append(particle.count)
    }
    guard letters.count >= 7 else { return cuts }
    // Every last part that is a word: "luchthaven" is inflected as "haven", "risicovol" as "vol".
    for cut in 3...(letters.count - 3) where cut > 3 || letters.count - cut > 3 {
      let head = Array(letters[..<cut])
      guard isWord(Array(letters[cut...])) else { continue }
      if words.knows(head) || head.last == 0x73 && words.knows(head.dropLast()) {
        cuts.append(cut)
      }
    }
    return cuts
  }

  /// The plural in -s of a word that ends in a vowel, or the singular of one ("machines"): the stemmer takes
  /// -s only off consonants, and such plurals of loan words are too many to be listed.
  private func plural(_ letters: [UInt8]) -> String? {
    guard letters.count >= 5, let last = letters.last else { return nil }
    let word = String(decoding: letters, as: UTF8.self)
    let vowels = "aeiouy".utf8
    if last == 0x73 {
      return vowels.contains(letters[letters.count - 2]) ? String(word.dropLast()) : nil
    }
    return vowels.contains(last) ? word + "s" : nil
  }

  /// Whether a folded word is listed, as it is or with the diaeresis of a plural in -ën ("economieën") or of a
  /// participle ("geïnventariseerd").
  private func isWord(_ letters: [UInt8]) -> Bool {
    if words.lists(letters) { return true }
    guard letters.count > 4 else { return false }
    if letters.suffix(3).elementsEqual("een".utf8),
      words.lists(letters.dropLast(2) + [0xEB, 0x6E])
    {
      return true
    }
    let diaeresis: [UInt8: UInt8] = [0x65: 0xEB, 0x69: 0xEF, 0x75: 0xFC]
    guard letters.starts(with: "ge".utf8), let third = diaeresis[letters[2]] else { return false }
    return words.lists([0x67, 0x65, third] + letters[3...])
  }

  /// Particles of separable verbs: "toepassen", "toegepast".
  private static let particles = [
    "aan", "achter", "af", "bij", "binnen", "deel", "door", "goed", "in", "mee", "na", "neer", "om",
    "onder", "op", "over", "plaats", "samen", "tegen", "terug", "thuis", "toe", "uit", "vast",
    "vol",
    "voor", "voort", "vrij", "weg",
  ].map { Array($0.utf8) }
}
