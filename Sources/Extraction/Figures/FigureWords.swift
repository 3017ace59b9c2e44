/// The few words that rules of figures name themselves.
enum FigureWords {
  static let and = Vocabulary.shared["en"]
  static let or = Vocabulary.shared["of"]
  static let to = Vocabulary.shared["tot"]
  static let a = Vocabulary.shared["a"]
  static let aAccent = Vocabulary.shared["à"]
  static let an = Vocabulary.shared["een"]
  static let the = Vocabulary.shared["de"]
  static let het = Vocabulary.shared["het"]
  static let between = Vocabulary.shared["tussen"]
  static let of = Vocabulary.shared["van"]
  static let on = Vocabulary.shared["op"]
  static let into = Vocabulary.shared["in"]
  static let per = Vocabulary.shared["per"]
  static let us = Vocabulary.shared["us"]
  static let f = Vocabulary.shared["f"]
  static let c = Vocabulary.shared["c"]
  static let x = Vocabulary.shared["x"]
  static let cent = Vocabulary.shared["cent"]
  static let square = Vocabulary.shared["vierkante"]
  static let cubic = Vocabulary.shared["kubieke"]
  static let m3 = Vocabulary.shared["m3"]
  private static let m2 = Vocabulary.shared["m2"]
  private static let km2 = Vocabulary.shared["km2"]
  private static let point = Vocabulary.shared["punt"]
  private static let points = Vocabulary.shared["punten"]
  private static let circa: [Vocabulary.WordID] = [
    Vocabulary.shared["circa"], Vocabulary.shared["ongeveer"], 0x7E,
  ]

  static func isPoint(_ word: Vocabulary.WordID) -> Bool { word == point || word == points }

  static func isCirca(_ context: FigureContext, _ index: Int) -> Bool {
    let word = context.word(index)
    return word != 0 && circa.contains(word)
  }

  static let that = Vocabulary.shared["dat"]
  static let than = Vocabulary.shared["dan"]
  static let er = Vocabulary.shared["er"]
  static let part = Vocabulary.shared["deel"]

  private static let connectors = WordTable(
    [to, a, aAccent, aAcute, and, or, 0x2D, Vocabulary.Mark.enDash, Vocabulary.Mark.emDash].map {
      ($0, true)
    }, missing: false)

  /// "tot", "à", "en", "of" and dashes: what may stand between the two numbers of a range.
  static func isConnector(_ word: Vocabulary.WordID) -> Bool { connectors[word] }

  private static let changeWords = [
    "daalt", "dalen", "daalde", "daalden", "gedaald", "daling", "stijgt", "stijgen", "steeg",
    "stegen", "gestegen", "stijging", "groeit", "groeien", "groeide", "groeiden", "gegroeid",
    "groei", "toegenomen", "toenemen", "toename", "afgenomen", "afnemen", "afname", "verhoogd",
    "verhogen", "verhoging", "verlaagd", "verlagen", "verlaging", "verminderd", "verminderen",
    "vermindering", "teruggelopen", "teruglopen", "teruggebracht", "terugbrengen", "opgelopen",
    "oplopen", "uitgebreid", "uitbreiden", "uitbreiding", "vergroot", "vertragen", "vertraagd",
    "opgehoogd", "ophogen", "teruggang",
  ]
  private static let changes = table(changeWords)

  /// "gestegen", "daling": the number behind "tot" is a level.
  static func isChange(_ word: Vocabulary.WordID) -> Bool { changes[word] }

  static let more = Vocabulary.shared["meer"]
  private static let consecutive = table(consecutiveWords)
  private static let consecutiveWords = [
    "achtereenvolgende", "opeenvolgende", "aaneengesloten", "volle",
  ]

  /// "twee achtereenvolgende jaren".
  static func isConsecutive(_ word: Vocabulary.WordID) -> Bool { consecutive[word] }

  private static let named = table(namedWords)
  private static let namedWords = ["genoemde", "bedoelde", "vermelde", "opgenomen", "gestelde"]

  /// "de onder 2 en 4 genoemde".
  static func isNamed(_ word: Vocabulary.WordID) -> Bool { named[word] }

  static let ter = Vocabulary.shared["ter"]
  static let sub = Vocabulary.shared["sub"]
  static let belgian = Vocabulary.shared["belgische"]
  static let french = Vocabulary.shared["franse"]
  static let bef = Vocabulary.shared["bef"]
  static let frf = Vocabulary.shared["frf"]

  private static let bounds = table(["tot", "vanaf", "rond", "boven", "onder", "beneden"])
  private static let joins = table(["en", "of", "naar"])
  private static let listSigns = table(["en", "of", "tot", "met", "t", "m"])
  private static let copulas = table([
    "is", "was", "bedraagt", "bedroeg", "waren", "zijn", "op", "naar", "van",
  ])
  private static let amounts = table(["aantal", "aantallen", "totaal"])

  private static let yearHeads = table(["jaar", "jaartal", "datum", "nr", "nummer", "kenmerk"])
  private static let percentages = table(["percentage", "percentages", "aandeel"])
  private static let magnitudes: WordTable<Int64> = WordTable(
    [
      ("duizenden", 1000), ("duizendtallen", 1000), ("duizend", 1000), ("miljoenen", 1_000_000),
      ("miljoen", 1_000_000), ("mln", 1_000_000), ("miljarden", 1_000_000_000),
      ("miljard", 1_000_000_000), ("mld", 1_000_000_000),
    ].map { (Vocabulary.shared[$0.0], $0.1) }, missing: 0)

  /// The head of a column of years or other labels.
  static func isYearHead(_ word: Vocabulary.WordID) -> Bool { yearHeads[word] }

  /// The head of a column of percentages.
  static func isPercentage(_ word: Vocabulary.WordID) -> Bool { percentages[word] }

  /// "in miljoenen": what the cells below are multiplied by.
  static func magnitude(_ word: Vocabulary.WordID) -> Int64? {
    let value = magnitudes[word]
    return value == 0 ? nil : value
  }

  private static let costWords = [
    "kosten", "kost", "kostte", "boete", "boetes", "budget", "subsidie", "subsidies", "schade",
    "bedrag", "bedragen", "krediet", "lening", "uitgaven", "uitgegeven", "betaald", "betaalt",
    "betalen", "prijs", "opbrengst", "salaris", "bijdrage", "investering", "verlies", "winst",
    "euro", "dwangsom", "schuld", "omzet", "tekort", "vergoeding", "begroot",
  ]
  private static let costs = table(costWords)

  /// "kosten", "boete": a sum of money is spoken of.
  static func isCost(_ word: Vocabulary.WordID) -> Bool { costs[word] }

  private static let voteWords = ["stemmen", "leden", "fracties", "stem"]
  private static let votes = table(voteWords)
  private static let sides = table(["voor", "tegen"])

  /// "stemmen": "72 stemmen voor".
  static func isVote(_ word: Vocabulary.WordID) -> Bool { votes[word] }

  /// "tegen".
  static func isSide(_ word: Vocabulary.WordID) -> Bool { sides[word] }

  private static let wholeWords = ["totaal", "geheel"]
  private static let wholes = table(wholeWords)

  /// "van het totaal".
  static func isWhole(_ word: Vocabulary.WordID) -> Bool { wholes[word] }

  private static let auxiliaryWords = [
    "kan", "kunnen", "kon", "konden", "zal", "zullen", "zou", "zouden", "wordt", "worden", "werd",
    "werden", "heeft", "hebben", "had", "hadden", "is", "zijn", "was", "waren", "moet", "moeten",
    "moest", "moesten", "mag", "mogen", "mochten", "blijft", "blijven",
  ]
  private static let auxiliaries = table(auxiliaryWords)

  /// "konden": another clause begins.
  static func isAuxiliary(_ word: Vocabulary.WordID) -> Bool { auxiliaries[word] }

  private static let vagueWords = ["paar", "enkele", "enige", "meerdere"]
  private static let vagues = table(vagueWords)
  static let hundred = Vocabulary.shared["honderd"]

  /// "een paar honderd".
  static func isVague(_ word: Vocabulary.WordID) -> Bool { vagues[word] }

  private static let bynowWords = ["nu", "inmiddels", "al"]
  private static let bynows = table(bynowWords)

  /// "dat zijn er nu 64".
  static func isBynow(_ word: Vocabulary.WordID) -> Bool { bynows[word] }

  static let toward = Vocabulary.shared["naar"]
  static let aAcute = Vocabulary.shared["á"]
  private static let thereof = table(["waarvan", "daarvan", "hiervan", "er"])
  private static let thats = table(["dat", "dit", "zijn", "waren", "nog"])

  /// "waarvan 12", "er 12": of what was counted before.
  static func isThereof(_ word: Vocabulary.WordID) -> Bool { thereof[word] }

  /// "dat er 456".
  static func isThat(_ word: Vocabulary.WordID) -> Bool { thats[word] }

  static let under = Vocabulary.shared["onder"]
  private static let positions = table(positionWords)
  private static let positionWords = [
    "ligt", "lag", "liggen", "lagen", "blijft", "blijven", "bleef", "komt", "komen", "kwam",
    "daalt", "dalen", "daalde", "zakt", "zakken", "zakte", "zit", "zitten", "zat", "zaten",
  ]

  /// "ligt | onder de 500 gevallen".
  static func isPosition(_ word: Vocabulary.WordID) -> Bool { positions[word] }

  static let te = Vocabulary.shared["te"]
  private static let sums = table([
    "bedrag", "bedrage", "som", "totaal", "aantal", "ordegrootte", "orde", "waarde", "totaalbedrag",
    "percentage", "maximum", "minimum", "belope", "plaats",
  ])

  /// "een bedrag van € 500": it says no more than the amount.
  static func isSum(_ word: Vocabulary.WordID) -> Bool { sums[word] }

  private static let currencyHomes = table(["nederlandse", "amerikaanse", "belgische", "franse"])

  /// "5000 Nederlandse gulden".
  static func isCurrencyHome(_ word: Vocabulary.WordID) -> Bool { currencyHomes[word] }

  private static let afterwards = table(["daarna", "vervolgens", "daarvoor", "nadien"])

  /// "daarna": what follows belongs to another time.
  static func isAfterwards(_ word: Vocabulary.WordID) -> Bool { afterwards[word] }

  private static func table(_ words: [String]) -> WordTable<Bool> {
    WordTable(words.map { (Vocabulary.shared[$0], true) }, missing: false)
  }

  /// "tot", "vanaf": a bound with a unit or a large number, else a preposition.
  static func isBound(_ word: Vocabulary.WordID) -> Bool { bounds[word] }

  /// What stands between two numbers that count the same: "en", "naar".
  static func isJoin(_ word: Vocabulary.WordID) -> Bool { joins[word] || word == 0x2C }

  /// What stands between two labels of a list: "en", "tot en met", a comma, a dash.
  static func isListSign(_ word: Vocabulary.WordID) -> Bool {
    listSigns[word] || word == 0x2C || word == 0x2D || word == 0x2F
      || word == Vocabulary.Mark.enDash
  }

  /// What stands before the number of "het aantal meldingen bedraagt 389".
  static func isCopula(_ word: Vocabulary.WordID) -> Bool { copulas[word] || word == 0x3A }

  /// "aantal".
  static func isAmount(_ word: Vocabulary.WordID) -> Bool { amounts[word] }

  /// "vierkante kilometer".
  static func squared(_ symbol: String) -> Vocabulary.WordID {
    switch symbol {
    case "m": m2
    case "km": km2
    default: 0
    }
  }

  /// How many of a smaller unit of time make a larger one, or nil.
  static func parts(of unit: FigureUnit, in smaller: FigureUnit) -> Int64? {
    switch (unit.symbol, smaller.symbol) {
    case ("year", "month"): 12
    case ("week", "day"): 7
    case ("day", "hour"): 24
    case ("hour", "minute"): 60
    case ("minute", "second"): 60
    default: nil
    }
  }

  /// Every word, for the vocabulary.
  static let vocabulary =
    [
      "en", "of", "tot", "a", "à", "een", "één", "de", "het", "tussen", "van", "op", "per", "us",
      "f", "c", "x", "cent", "vierkante", "kubieke", "m3", "m2", "km2", "punt", "punten", "circa",
      "ongeveer", "dan", "er", "deel", "vanaf", "rond", "boven", "onder", "beneden", "naar", "met",
      "t",
      "m", "is", "was", "bedraagt", "bedroeg", "waren", "zijn", "aantal", "aantallen", "totaal",
      "jaar", "jaartal", "datum", "nr", "nummer", "kenmerk", "percentage", "percentages", "aandeel",
      "daarna", "vervolgens", "daarvoor", "nadien", "duizenden", "duizendtallen", "miljoenen",
      "miljarden", "in",
      "te", "bedrag", "bedrage", "som", "ordegrootte", "orde", "waarde", "totaalbedrag", "slechts",
      "maar", "wel", "nederlandse", "amerikaanse", "belgische", "franse", "á", "waarvan", "daarvan",
      "hiervan", "er", "dat", "dit", "zijn", "waren", "nog", "meer", "sub", "belope", "grootte",
      "ter", "plaats", "maximum", "minimum",
    ] + changeWords + consecutiveWords + namedWords + costWords + voteWords + wholeWords
    + vagueWords + auxiliaryWords
    + bynowWords + positionWords + ["voor", "tegen", "honderd"]
}
