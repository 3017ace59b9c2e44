/// The few words that rules of figures name themselves.
final class FigureWords: Sendable {
  /// The words, looked up once.
  static let shared = FigureWords()

  private init() {}

  let and = Vocabulary.shared["en"]
  let or = Vocabulary.shared["of"]
  let to = Vocabulary.shared["tot"]
  let a = Vocabulary.shared["a"]
  let aAccent = Vocabulary.shared["à"]
  let an = Vocabulary.shared["een"]
  let the = Vocabulary.shared["de"]
  let het = Vocabulary.shared["het"]
  let between = Vocabulary.shared["tussen"]
  let of = Vocabulary.shared["van"]
  let on = Vocabulary.shared["op"]
  let into = Vocabulary.shared["in"]
  let per = Vocabulary.shared["per"]
  let us = Vocabulary.shared["us"]
  let f = Vocabulary.shared["f"]
  let c = Vocabulary.shared["c"]
  let x = Vocabulary.shared["x"]
  let cent = Vocabulary.shared["cent"]
  let square = Vocabulary.shared["vierkante"]
  let cubic = Vocabulary.shared["kubieke"]
  let m3 = Vocabulary.shared["m3"]
  private let m2 = Vocabulary.shared["m2"]
  private let km2 = Vocabulary.shared["km2"]
  private let point = Vocabulary.shared["punt"]
  private let points = Vocabulary.shared["punten"]
  private let circa: [Vocabulary.WordID] = [
    Vocabulary.shared["circa"], Vocabulary.shared["ongeveer"], 0x7E,
  ]

  func isPoint(_ word: Vocabulary.WordID) -> Bool { word == point || word == points }

  func isCirca(_ context: FigureContext, _ index: Int) -> Bool {
    let word = context.word(index)
    return word != 0 && circa.contains(word)
  }

  let that = Vocabulary.shared["dat"]
  let than = Vocabulary.shared["dan"]
  let er = Vocabulary.shared["er"]
  let part = Vocabulary.shared["deel"]

  private let connectors = FigureWords.table(
    ["tot", "a", "à", "á", "en", "of"],
    signs: [0x2D, Vocabulary.Mark.enDash, Vocabulary.Mark.emDash])

  /// "tot", "à", "en", "of" and dashes: what may stand between the two numbers of a range.
  func isConnector(_ word: Vocabulary.WordID) -> Bool { connectors[word] }

  private static let changeWords = [
    "daalt", "dalen", "daalde", "daalden", "gedaald", "daling", "stijgt", "stijgen", "steeg",
    "stegen", "gestegen", "stijging", "groeit", "groeien", "groeide", "groeiden", "gegroeid",
    "groei", "toegenomen", "toenemen", "toename", "afgenomen", "afnemen", "afname", "verhoogd",
    "verhogen", "verhoging", "verlaagd", "verlagen", "verlaging", "verminderd", "verminderen",
    "vermindering", "teruggelopen", "teruglopen", "teruggebracht", "terugbrengen", "opgelopen",
    "oplopen", "uitgebreid", "uitbreiden", "uitbreiding", "vergroot", "vertragen", "vertraagd",
    "opgehoogd", "ophogen", "teruggang",
  ]
  private let changes = FigureWords.table(FigureWords.changeWords)

  /// "gestegen", "daling": the number behind "tot" is a level.
  func isChange(_ word: Vocabulary.WordID) -> Bool { changes[word] }

  let more = Vocabulary.shared["meer"]
  private let consecutive = FigureWords.table(FigureWords.consecutiveWords)
  private static let consecutiveWords = [
    "achtereenvolgende", "opeenvolgende", "aaneengesloten", "volle",
  ]

  /// "twee achtereenvolgende jaren".
  func isConsecutive(_ word: Vocabulary.WordID) -> Bool { consecutive[word] }

  private let named = FigureWords.table(FigureWords.namedWords)
  private static let namedWords = ["genoemde", "bedoelde", "vermelde", "opgenomen", "gestelde"]

  /// "de onder 2 en 4 genoemde".
  func isNamed(_ word: Vocabulary.WordID) -> Bool { named[word] }

  let ter = Vocabulary.shared["ter"]
  let sub = Vocabulary.shared["sub"]
  let belgian = Vocabulary.shared["belgische"]
  let french = Vocabulary.shared["franse"]
  let bef = Vocabulary.shared["bef"]
  let frf = Vocabulary.shared["frf"]

  private let bounds = FigureWords.table(["tot", "vanaf", "rond", "boven", "onder", "beneden"])
  private let joins = FigureWords.table(["en", "of", "naar"])
  private let listSigns = FigureWords.table(["en", "of", "tot", "met", "t", "m"])
  private let copulas = FigureWords.table([
    "is", "was", "bedraagt", "bedroeg", "waren", "zijn", "op", "naar", "van",
  ])
  private let amounts = FigureWords.table(["aantal", "aantallen", "totaal"])

  private let yearHeads = FigureWords.table(["jaar", "jaartal", "datum", "nr", "nummer", "kenmerk"])
  private let percentages = FigureWords.table(["percentage", "percentages", "aandeel"])
  private let magnitudes: WordTable<Int64> = WordTable(
    [
      ("duizenden", 1000), ("duizendtallen", 1000), ("duizend", 1000), ("miljoenen", 1_000_000),
      ("miljoen", 1_000_000), ("mln", 1_000_000), ("miljarden", 1_000_000_000),
      ("miljard", 1_000_000_000), ("mld", 1_000_000_000),
    ].map { (Vocabulary.shared[$0.0], $0.1) }, missing: 0)

  /// The head of a column of years or other labels.
  func isYearHead(_ word: Vocabulary.WordID) -> Bool { yearHeads[word] }

  /// The head of a column of percentages.
  func isPercentage(_ word: Vocabulary.WordID) -> Bool { percentages[word] }

  /// "in miljoenen": what the cells below are multiplied by.
  func magnitude(_ word: Vocabulary.WordID) -> Int64? {
    let value = magnitudes[word]
    return value == 0 ? nil : value
  }

  private static let costWords = [
    "kosten", "kost", "kostte", "boete", "boetes", "budget", "subsidie", "subsidies", "schade",
    "bedrag", "bedragen", "krediet", "lening", "uitgaven", "uitgegeven", "betaald", "betaalt",
    "betalen", "prijs", "opbrengst", "salaris", "bijdrage", "investering", "verlies", "winst",
    "euro", "dwangsom", "schuld", "omzet", "tekort", "vergoeding", "begroot",
  ]
  private let costs = FigureWords.table(FigureWords.costWords)

  /// "kosten", "boete": a sum of money is spoken of.
  func isCost(_ word: Vocabulary.WordID) -> Bool { costs[word] }

  private static let voteWords = ["stemmen", "leden", "fracties", "stem"]
  private let votes = FigureWords.table(FigureWords.voteWords)
  private let sides = FigureWords.table(["voor", "tegen"])

  /// "stemmen": "72 stemmen voor".
  func isVote(_ word: Vocabulary.WordID) -> Bool { votes[word] }

  /// "tegen".
  func isSide(_ word: Vocabulary.WordID) -> Bool { sides[word] }

  private static let wholeWords = ["totaal", "geheel"]
  private let wholes = FigureWords.table(FigureWords.wholeWords)

  /// "van het totaal".
  func isWhole(_ word: Vocabulary.WordID) -> Bool { wholes[word] }

  private static let auxiliaryWords = [
    "kan", "kunnen", "kon", "konden", "zal", "zullen", "zou", "zouden", "wordt", "worden", "werd",
    "werden", "heeft", "hebben", "had", "hadden", "is", "zijn", "was", "waren", "moet", "moeten",
    "moest", "moesten", "mag", "mogen", "mochten", "blijft", "blijven",
  ]
  private let auxiliaries = FigureWords.table(FigureWords.auxiliaryWords)

  /// "konden": another clause begins.
  func isAuxiliary(_ word: Vocabulary.WordID) -> Bool { auxiliaries[word] }

  private static let vagueWords = ["paar", "enkele", "enige", "meerdere"]
  private let vagues = FigureWords.table(FigureWords.vagueWords)
  let hundred = Vocabulary.shared["honderd"]

  /// "een paar honderd".
  func isVague(_ word: Vocabulary.WordID) -> Bool { vagues[word] }

  private static let bynowWords = ["nu", "inmiddels", "al"]
  private let bynows = FigureWords.table(FigureWords.bynowWords)

  /// "dat zijn er nu 64".
  func isBynow(_ word: Vocabulary.WordID) -> Bool { bynows[word] }

  let toward = Vocabulary.shared["naar"]
  let aAcute = Vocabulary.shared["á"]
  private let thereof = FigureWords.table(["waarvan", "daarvan", "hiervan", "er"])
  private let thats = FigureWords.table(["dat", "dit", "zijn", "waren", "nog"])

  /// "waarvan 12", "er 12": of what was counted before.
  func isThereof(_ word: Vocabulary.WordID) -> Bool { thereof[word] }

  /// "dat er 456".
  func isThat(_ word: Vocabulary.WordID) -> Bool { thats[word] }

  let under = Vocabulary.shared["onder"]
  private let positions = FigureWords.table(FigureWords.positionWords)
  private static let positionWords = [
    "ligt", "lag", "liggen", "lagen", "blijft", "blijven", "bleef", "komt", "komen", "kwam",
    "daalt", "dalen", "daalde", "zakt", "zakken", "zakte", "zit", "zitten", "zat", "zaten",
  ]

  /// "ligt | onder de 500 gevallen".
  func isPosition(_ word: Vocabulary.WordID) -> Bool { positions[word] }

  let te = Vocabulary.shared["te"]
  private let sums = FigureWords.table([
    "bedrag", "bedrage", "som", "totaal", "aantal", "ordegrootte", "orde", "waarde", "totaalbedrag",
    "percentage", "maximum", "minimum", "belope", "plaats",
  ])

  /// "een bedrag van € 500": it says no more than the amount.
  func isSum(_ word: Vocabulary.WordID) -> Bool { sums[word] }

  private let currencyHomes = FigureWords.table([
    "nederlandse", "amerikaanse", "belgische", "franse",
  ])

  /// "5000 Nederlandse gulden".
  func isCurrencyHome(_ word: Vocabulary.WordID) -> Bool { currencyHomes[word] }

  private let afterwards = FigureWords.table(["daarna", "vervolgens", "daarvoor", "nadien"])

  /// "daarna": what follows belongs to another time.
  func isAfterwards(_ word: Vocabulary.WordID) -> Bool { afterwards[word] }

  private static func table(
    _ words: [String], signs: [Vocabulary.WordID] = []
  ) -> WordTable<Bool> {
    WordTable(
      words.map { (Vocabulary.shared[$0], true) } + signs.map { ($0, true) }, missing: false)
  }

  /// "tot", "vanaf": a bound with a unit or a large number, else a preposition.
  func isBound(_ word: Vocabulary.WordID) -> Bool { bounds[word] }

  /// What stands between two numbers that count the same: "en", "naar".
  func isJoin(_ word: Vocabulary.WordID) -> Bool { joins[word] || word == 0x2C }

  /// What stands between two labels of a list: "en", "tot en met", a comma, a dash.
  func isListSign(_ word: Vocabulary.WordID) -> Bool {
    listSigns[word] || word == 0x2C || word == 0x2D || word == 0x2F
      || word == Vocabulary.Mark.enDash
  }

  /// What stands before the number of "het aantal meldingen bedraagt 389".
  func isCopula(_ word: Vocabulary.WordID) -> Bool { copulas[word] || word == 0x3A }

  /// "aantal".
  func isAmount(_ word: Vocabulary.WordID) -> Bool { amounts[word] }

  /// "vierkante kilometer".
  func squared(_ symbol: String) -> Vocabulary.WordID {
    switch symbol {
    case "m": m2
    case "km": km2
    default: 0
    }
  }

  /// How many of a smaller unit of time make a larger one, or nil.
  func parts(of unit: FigureUnit, in smaller: FigureUnit) -> Int64? {
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
