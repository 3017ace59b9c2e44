internal import CTables
package import Kamerstukken
internal import Tables

/// Ministries and the offices that belong to them.
package struct Offices: Sendable {
  /// The tables that the program ships.
  package static let shared = Offices()

  /// A ministry under one of its names.
  package struct Ministry: Sendable, Equatable {
    /// One for all names it had: "justitie" for Justitie, VenJ and JenV.
    package let identity: String
    /// "JenV".
    package let abbreviation: String
    /// "Justitie en Veiligheid".
    package let name: String
    let from: Int
    let to: Int
  }

  private let ministries: [Ministry]
  private let byName: [ArraySlice<UInt8>: [Int]]
  private let byAbbreviation: [ArraySlice<UInt8>: [Int]]
  private let portfolios: [ArraySlice<UInt8>: [(identity: String, from: Int, to: Int)]]
  /// Every name, abbreviation and portfolio as printed.
  package let names: [String]

  private init() {
    var names: [String] = []
    var ministries: [Ministry] = []
    var byName: [ArraySlice<UInt8>: [Int]] = [:]
    var byAbbreviation: [ArraySlice<UInt8>: [Int]] = [:]
    for row in DataTable(kamerstuk_table_register_ministries()).rows where row.count > 5 {
      let number = ministries.count
      ministries.append(
        Ministry(
          identity: row[0], abbreviation: row[1], name: row[2], from: Self.day(row[3]) ?? Int.min,
          to: Self.day(row[4]) ?? Int.max))
      byName[NameFolding.fold(row[2])[...], default: []].append(number)
      names.append(row[2])
      for form in [row[1]] + row[5].split(separator: ";").map(String.init) {
        byAbbreviation[NameFolding.fold(form)[...], default: []].append(number)
        names.append(form)
      }
    }
    var portfolios: [ArraySlice<UInt8>: [(identity: String, from: Int, to: Int)]] = [:]
    for row in DataTable(kamerstuk_table_register_portfolios()).rows where row.count > 3 {
      names.append(row[0])
      portfolios[NameFolding.fold(row[0])[...], default: []].append(
        (row[1], Self.day(row[2]) ?? Int.min, Self.day(row[3]) ?? Int.max))
    }
    self.names = names
    self.ministries = ministries
    self.byName = byName
    self.byAbbreviation = byAbbreviation
    self.portfolios = portfolios
  }

  private static func day(_ text: String) -> Int? { CalendarDate(iso: text)?.dayNumber }

  /// The abbreviation in force of the ministry of an office as printed, with or without its article:
  /// "Minister van Sociale Zaken en Werkgelegenheid" → "SZW", "Minister voor Basis- en Voortgezet Onderwijs
  /// en Media" → "OCW", "Staatssecretaris van V&J" → "VenJ". Nil for an office of no ministry.
  package func ministry(forOffice office: some StringProtocol, on date: CalendarDate? = nil)
    -> String?
  {
    ministry(of: office, on: date)?.abbreviation
  }

  /// The ministry of an office, a ministry or an abbreviation as printed.
  ///
  /// A name that was not in use on the date is the ministry of that name all the same ("de toenmalige
  /// Minister van Veiligheid en Justitie"): the one in use nearest to the date.
  package func ministry(of office: some StringProtocol, on date: CalendarDate? = nil) -> Ministry? {
    office.utf8.withContiguousStorageIfAvailable { ministry(FoldedWords($0), date) }
      ?? Array(office.utf8).withUnsafeBufferPointer { ministry(FoldedWords($0), date) }
  }

  private func ministry(_ office: FoldedWords, _ date: CalendarDate?) -> Ministry? {
    var words = office.words[...]
    if words.count > 1, Self.premier.contains(office[0]),
      let comma = words.lastIndex(where: \.endsInComma)
    {
      words = words[(comma + 1)...]
    }
    let isOffice = words.indices.contains { Self.roles.contains(office[$0]) }
    while let first = words.indices.first, Self.skipped.contains(office[first]) {
      if Self.premier.contains(office[first]), words.count == 1 {
        return named(Self.generalAffairs, date)
      }
      words.removeFirst()
    }
    guard !words.isEmpty, words.count <= 40 else { return nil }
    let rest = office[words.indices]
    if let found = named(rest, date) { return found }
    // "Staatssecretaris van Financiën – Fiscaliteit en Belastingdienst".
    if let dash = words.firstIndex(where: \.isDash), dash > words.startIndex,
      let found = named(office[words.startIndex..<dash], date)
    {
      return found
    }
    guard isOffice || words.count > 1 else { return nil }
    return portfolio(rest, date)
  }

  private func named(_ folded: ArraySlice<UInt8>, _ date: CalendarDate?) -> Ministry? {
    if let numbers = byName[folded] {
      // A name that is a portfolio at the time ("Volkshuisvesting en Ruimtelijke Ordening") is none.
      if let date, !numbers.contains(where: { contains(ministries[$0], date) }),
        let held = portfolio(folded, date)
      {
        return held
      }
      return nearest(numbers, date)
    }
    return byAbbreviation[folded].flatMap { nearest($0, date) }
  }

  private func portfolio(_ folded: ArraySlice<UInt8>, _ date: CalendarDate?) -> Ministry? {
    guard let rows = portfolios[folded] else { return nil }
    let day = date?.dayNumber
    guard let row = rows.first(where: { day == nil || ($0.from <= day ?? 0 && day ?? 0 <= $0.to) })
    else { return nil }
    return nearest(ministries.indices.filter { ministries[$0].identity == row.identity }, date)
  }

  private func contains(_ ministry: Ministry, _ date: CalendarDate) -> Bool {
    ministry.from <= date.dayNumber && date.dayNumber <= ministry.to
  }

  /// The one in use on the date, else the one in use nearest to it; without a date the last.
  private func nearest(_ numbers: [Int], _ date: CalendarDate?) -> Ministry? {
    guard let day = date?.dayNumber else {
      return numbers.max { ministries[$0].to < ministries[$1].to }.map { ministries[$0] }
    }
    func distance(_ number: Int) -> Int {
      let ministry = ministries[number]
      if day < ministry.from { return ministry.from - day }
      return day > ministry.to ? day - ministry.to : 0
    }
    // Of two that fit, the later one: the year of a change belongs to the new name.
    return numbers.min { (distance($0), -$0) < (distance($1), -$1) }.map { ministries[$0] }
  }

  private static let generalAffairs = NameFolding.fold("Algemene Zaken")[...]
  private static let premier = folded(["ministerpresident", "viceministerpresident", "premier"])
  private static let roles = premier.union(
    folded([
      "minister", "ministers", "staatssecretaris", "staatssecretarissen", "staatsecretaris",
      "bewindspersoon",
    ]))
  private static let skipped = roles.union(folded(skippedWords))

  private static func folded(_ words: [String]) -> Set<ArraySlice<UInt8>> {
    Set(words.map { NameFolding.fold($0)[...] })
  }

  /// What may stand before a name: "de toenmalige ambtgenoot van".
  package static let skippedWords = [
    "de", "het", "onze", "mijn", "van", "voor", "ministerie", "ambtgenoot", "ambtsgenoot",
    "collega", "toenmalige", "toenmalig", "demissionair", "voormalig",
  ]
}
