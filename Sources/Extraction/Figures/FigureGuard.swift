internal import Kamerstukken

/// What looks like a quantity and states none (DOMAIN 5.4): labels, dates, years, ages, times, codes.
struct FigureGuard: Sendable {
  private let context: FigureContext
  private let dates: DateScanner

  init(_ context: FigureContext) {
    self.context = context
    dates = DateScanner(context.analysis)
  }

  /// The index behind a date that begins at a token ("24 juli 2019", "24 en 25 mei"), or nil.
  func dateEnd(at index: Int) -> Int? {
    guard context.shape(index) == .number else { return nil }
    if let date = dates.date(at: index) { return date.tokens.upperBound }
    // "5, 12, 19 en 26 maart": the days of one month.
    var day = index
    while day - index < 40, context.shape(day) == .number, context.length(day) <= 2 {
      guard isListed(day + 1) else { return nil }
      day += 2
      if let date = dates.date(at: day), date.day != nil { return date.tokens.upperBound }
    }
    return nil
  }

  /// Whether a token stands between two days: a comma, "en", "of", "tot", a dash.
  private func isListed(_ index: Int) -> Bool {
    context.matches(index, context.words.and) || context.matches(index, context.words.or)
      || context.matches(index, context.words.to) || context.matches(index, 0x2C)
      || context.isDash(index)
  }

  /// Whether the number is glued to something that makes it part of a code, a URL or a compound:
  /// "F-35", "24/7", "16-jarige", "artikel 12-gemeente", "14:30".
  func isGlued(_ quantity: Quantity) -> Bool {
    let first = quantity.tokens.lowerBound
    if context.isGlued(first), first > 0 {
      switch context.word(first - 1) {
      case 0x28, 0x5B, 0x22, 0x27, 0x7E, 0x3C, 0x3E, Vocabulary.Mark.openQuote,
        Vocabulary.Mark.bullet, Vocabulary.Mark.sign:
        break
      case 0x2F, 0x2D, Vocabulary.Mark.enDash, Vocabulary.Mark.emDash:
        // "gemeenten/20": only money and the like stand behind such a sign.
        guard quantity.unit?.isMoney == true, quantity.tokens.lowerBound < quantity.number else {
          return true
        }
      default: return true
      }
    }
    let next = quantity.tokens.upperBound
    guard context.isGlued(next) else { return false }
    switch context.word(next) {
    case 0x2D, Vocabulary.Mark.enDash, 0x2F:
      // "80%-norm" has its unit already, "€ 5,-/uur" too.
      guard context.isGlued(next + 1), context.shape(next + 1) != .sign || quantity.unit == nil
      else { return context.matches(next, 0x2D) && quantity.unit == nil }
      return quantity.unit == nil || quantity.unit?.kind == .time
        || quantity.unit?.kind == .symbol
    case 0x3A, 0x2E, 0x5F, 0x40, 0x3D, 0x2B, 0x23:
      return context.isGlued(next + 1) && context.shape(next + 1) != .sign
        || context.matches(next, 0x2B)
    case 0x25, 0x29, 0x5D, 0x2C, 0x3B, 0x3F, 0x21, 0x22, 0x27: return false
    default: return context.shape(next) != .sign
    }
  }

  /// Whether a word that makes the number a label stands before it: "artikel 3", "nr. 5", "vraag 2".
  func isLabelled(_ quantity: Quantity, floor: Int) -> Bool {
    isLabelled(quantity.tokens.lowerBound, isDigits: quantity.mention.isDigits, floor: floor)
  }

  private func isLabelled(_ number: Int, isDigits: Bool, floor: Int) -> Bool {
    var index = number - 1
    if context.matches(index, 0x3A) || context.matches(index, 0x2E) { index -= 1 }
    guard index >= floor else { return false }
    if context.matches(index, Vocabulary.Mark.section) { return true }
    // "op dat punt twee maatregelen": a number in words is seldom a label.
    return isDigits && context.flags(index).contains(.label)
  }

  /// The same before anything is known but plain digits: "artikel 3, …", "nr. 12 van …". False where a unit or
  /// a range may follow, which need a closer look.
  func isPlainLabel(_ number: NumberMention, floor: Int) -> Bool {
    guard number.form == .digits(.plain), number.tokens.count == 1, number.suffix.isEmpty else {
      return false
    }
    let next = number.tokens.upperBound
    switch context.word(next) {
    case 0x2C, 0x29, 0x3B: break
    case let word:
      guard context.shape(next) == .lower, context.flags(next).contains(.stop),
        !context.words.isConnector(word), context.unit(word) == nil
      else { return false }
    }
    return isLabelled(number.tokens.lowerBound, isDigits: true, floor: floor)
  }

  /// "14.30 uur", "om 10 uur", "rond 12 uur", "tot 17 uur", "van 9 tot 17 uur"; but "rond 12 uur per week" lasts.
  func isTime(_ quantity: Quantity) -> Bool {
    guard quantity.unit?.symbol == "hour" else { return false }
    if quantity.mention.form == .digits(.dotted) { return true }
    let before = context.word(quantity.tokens.lowerBound - 1)
    if before == Self.om || before == Self.clock || before == context.words.te { return true }
    guard (quantity.upper ?? quantity.value).double <= 24, quantity.mention.isDigits else {
      return false
    }
    let next = quantity.tokens.upperBound
    let isAlone =
      context.shape(next) == .sign && !context.matches(next, 0x2F)
      || Self.dayParts.contains(context.word(next))
    if quantity.upper != nil {
      // "een duur van 3 tot 4 uur".
      return isAlone && quantity.value.double >= 6
        && (context.matches(quantity.tokens.lowerBound, Self.tussen)
          || before == context.words.of && context.matches(quantity.number + 1, context.words.to))
    }
    // "heden rond 12 uur in reactie op de motie".
    return (isAlone || Self.dayParts.contains(context.word(quantity.tokens.lowerBound - 2)))
      && Self.timePrepositions.contains(before)
  }

  /// "2513 AA": four digits and two capitals.
  func isPostcode(_ quantity: Quantity) -> Bool {
    guard quantity.unit == nil, quantity.mention.digits == 4,
      quantity.mention.form == .digits(.plain)
    else { return false }
    let next = quantity.tokens.upperBound
    return context.shape(next) == .upper && context.length(next) == 2
  }

  /// Whether a plain number of four digits is a year: no unit, and no modifier that makes it a count.
  func isYear(_ quantity: Quantity, hasModifier: Bool, floor: Int) -> Bool {
    guard quantity.unit == nil, quantity.mention.form == .digits(.plain),
      !quantity.mention.hasMagnitude, quantity.mention.digits == 4,
      let year = context.year(quantity.number), (1800...2100).contains(year)
    else { return false }
    guard !hasModifier else { return false }
    let before = quantity.tokens.lowerBound - 1
    guard before >= floor else { return true }
    // "de 1800 woningen", "met 2000 deelnemers"; but "tot en met 2030".
    if before >= floor + 2, context.matches(before - 1, context.words.and),
      context.matches(before - 2, context.words.to)
    {
      return true
    }
    return !Self.counting.contains(context.word(before))
  }

  /// "kinderen tot 12 jaar", "18 jaar of ouder", "leeftijd van 16 jaar": an age.
  func isAge(_ quantity: Quantity, floor: Int, limit: Int) -> Bool {
    guard let unit = quantity.unit, unit.symbol == "year" else { return false }
    let next = quantity.tokens.upperBound
    // "18–34 jaar": a class of ages; "2-3 jaar" lasts.
    if let upper = quantity.upper, upper.double - quantity.value.double >= 4,
      context.isDash(quantity.number + 1)
    {
      return true
    }
    // "jongeren tussen de 18 en 27 jaar".
    if quantity.upper != nil, context.matches(quantity.number - 1, context.words.the),
      (max(floor, quantity.tokens.lowerBound - 12)..<min(limit, next + 6)).contains(where: {
        Self.persons.contains(context.word($0))
      })
    {
      return true
    }
    if Self.old.contains(context.word(next)) { return true }
    if context.matches(next, context.words.and) || context.matches(next, context.words.or),
      Self.old.contains(context.word(next + 1))
    {
      return true
    }
    var index = quantity.tokens.lowerBound - 1
    if context.matches(index, context.words.than) {
      return Self.old.contains(context.word(index - 1))
    }
    var steps = 0
    while index >= floor, steps < 5 {
      let word = context.word(index)
      if Self.persons.contains(word) { return steps > 0 }
      guard
        Self.agePrepositions.contains(word) || word == context.words.the
          || word == context.words.and || context.shape(index) == .number
      else { return false }
      index -= 1
      steps += 1
    }
    return false
  }

  /// "12% meer dan een jaar eerder": compared with the year before.
  func isEarlier(_ quantity: Quantity) -> Bool {
    Self.earlier.contains(context.word(quantity.tokens.upperBound))
  }

  private static let earlierWords = ["eerder", "ervoor", "daarvoor", "tevoren"]
  private static let earlier = WordSet(earlierWords)

  /// "het kabinet acht maatregelen nodig": a verb.
  func isVerb(_ quantity: Quantity, floor: Int) -> Bool {
    guard context.matches(quantity.number, acht), quantity.unit == nil else { return false }
    let before = quantity.tokens.lowerBound - 1
    guard before >= floor else { return false }
    if context.matches(before, Self.inWord) {
      // "in acht genomen", "neemt in acht."; "in acht regio's" counts.
      let next = context.word(quantity.tokens.upperBound)
      return !context.isWord(quantity.tokens.upperBound) || Self.heeding.contains(next)
        || context.words.isAuxiliary(next)
        || context.flags(quantity.tokens.upperBound).contains(.stop)
    }
    return Self.subjects.contains(context.word(before))
  }

  private static let subjectWords = [
    "ik", "hij", "zij", "ze", "wij", "we", "men", "u", "kabinet", "regering", "minister",
    "staatssecretaris", "raad", "commissie", "kamer", "fractie", "afdeling", "college", "hof",
    "rechtbank", "rekenkamer", "zich", "het", "dit", "dat", "geïnformeerd",
  ]
  private static let subjects = WordSet(subjectWords)
  private static let om = Vocabulary.shared["om"]
  private static let clock = Vocabulary.shared["klokke"]
  private let acht = Vocabulary.shared["acht"]
  private static let inWord = Vocabulary.shared["in"]
  private static let heedingWords = [
    "te", "nemen", "genomen", "neemt", "nemend", "nemende", "namen", "nam", "neem", "name",
    "dienen", "dient", "diende", "dienden", "behoren", "behoort", "hoeven", "hoeft",
  ]
  private static let heeding = WordSet(heedingWords)
  private static let tussen = Vocabulary.shared["tussen"]
  private static let timePrepositionWords = ["rond", "omstreeks", "uiterlijk", "vanaf", "tot"]
  private static let timePrepositions = WordSet(timePrepositionWords)
  private static let dayPartWords = [
    "'s", "’s", "heden", "vandaag", "morgen", "vanmiddag", "vanavond", "gisteren", "maandag",
    "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
  ]
  private static let dayParts = WordSet(dayPartWords)
  private static let countingWords = [
    "de", "met", "zijn", "waren", "deze", "die", "totaal", "er", "aan", "door",
  ]
  private static let counting = WordSet(countingWords)
  private static let oldWords = ["oud", "oude", "ouder", "jong", "jonger", "jongere", "oudere"]
  private static let old = WordSet(oldWords)
  private static let agePrepositionWords = [
    "van", "tot", "onder", "boven", "vanaf", "tussen", "met", "rond",
  ]
  private static let agePrepositions = WordSet(agePrepositionWords)
  private static let personWords = [
    "leeftijd", "leeftijden", "jongeren", "kinderen", "personen", "ouderen", "mensen",
    "minderjarigen",
    "meisjes", "jongens", "vrouwen", "mannen", "leerlingen", "kind", "jongere", "werknemers",
    "volwassenen", "leeftijdsgrens", "werkenden", "iedereen", "burgers", "inwoners", "patiënten",
    "jeugdigen", "studenten",
  ]
  private static let persons = WordSet(personWords)

  /// Every word, for the vocabulary.
  static let vocabulary: [String] =
    ["om", "klokke", "acht", "tussen", "in"] + heedingWords + timePrepositionWords + dayPartWords
    + countingWords + oldWords + personWords + agePrepositionWords
    + subjectWords + earlierWords
}
