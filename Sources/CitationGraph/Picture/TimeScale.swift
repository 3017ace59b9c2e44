/// Days as places on a line, with marks at round dates.
struct TimeScale {
  struct Tick {
    var x: Double
    var label: String
  }

  private let first: Int
  private let last: Int
  private let left: Double
  private let width: Double

  /// From the first to the last of `dates`, over `width` pixels from `left`.
  init(_ dates: [GraphDate], left: Double, width: Double) {
    let days = dates.map(\.dayNumber)
    first = days.min() ?? 0
    last = days.max() ?? 0
    self.left = left
    self.width = width
  }

  func x(_ date: GraphDate) -> Double {
    x(day: date.dayNumber)
  }

  private func x(day: Int) -> Double {
    last == first ? left + width / 2 : left + width * Double(day - first) / Double(last - first)
  }

  /// Marks that leave room for their labels at a font size.
  func ticks(fontSize: Double) -> [Tick] {
    let pixelsPerDay = width / Double(max(last - first, 1))
    let yearRoom = TextWidth.of("2019", size: fontSize) + 14
    let monthRoom = TextWidth.of("2019-04", size: fontSize) + 14
    if last == first { return [Tick(x: left + width / 2, label: dates(from: first))] }
    if let months = [1, 3, 6].first(where: { Double($0) * 28 * pixelsPerDay >= monthRoom }) {
      return marks(everyMonths: months, label: { $0.text })
    }
    let steps = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 5000]
    let years = steps.first { Double($0) * 365 * pixelsPerDay >= yearRoom } ?? 10_000
    return marks(everyMonths: years * 12, label: { String($0.text.prefix(4)) })
  }

  /// First days of months whose number since the year 0 is a multiple of `step`.
  private func marks(everyMonths step: Int, label: (GraphDate) -> String) -> [Tick] {
    let start = TimeScale.month(ofDay: first)
    var month = (start + step - 1) / step * step
    var ticks: [Tick] = []
    while true {
      let packed = Int32(month / 12 * 10_000 + (month % 12 + 1) * 100)
      let date = GraphDate(packed: packed)
      let day = date.dayNumber
      guard day <= last else { break }
      if day >= first { ticks.append(Tick(x: x(day: day), label: label(date))) }
      month += step
    }
    return ticks.isEmpty ? [Tick(x: left + width / 2, label: dates(from: first))] : ticks
  }

  private func dates(from day: Int) -> String {
    let month = TimeScale.month(ofDay: day)
    return GraphDate(packed: Int32(month / 12 * 10_000 + (month % 12 + 1) * 100)).text
  }

  /// Months since the year 0 of a day number: the inverse of `GraphDate.dayNumber`.
  private static func month(ofDay day: Int) -> Int {
    let era = day / 146_097
    let dayOfEra = day - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0)) * 12 + month - 1
  }
}
