@testable import TextIndex
import TestSupport

/// Makes queries of every kind.
struct RandomQuery {
  var random: SeededGenerator

  private mutating func word() -> String {
    let words = SampleDocument.words
    let x = Double.random(in: 0..<1, using: &random)
    let word = words[Int(x * x * Double(words.count))]
    return Int.random(in: 0..<12, using: &random) == 0 ? word.uppercased() : word
  }

  private mutating func field() -> String {
    ["body", "body", "title", "stems"][Int.random(in: 0..<4, using: &random)]
  }

  private mutating func misspelled() -> String {
    var letters = Array(word())
    for _ in 0..<Int.random(in: 0...2, using: &random) where letters.count > 2 {
      let place = Int.random(in: 0..<letters.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: letters.remove(at: place)
      case 1: letters.insert("e", at: place)
      case 2: letters[place] = "a"
      default: if place > 0 { letters.swapAt(place, place - 1) }
      }
    }
    return String(letters)
  }

  mutating func next(depth: Int = 2) -> Query {
    let kind = Int.random(in: 0..<(depth > 0 ? 22 : 14), using: &random)
    switch kind {
    case 0...3: return .term(field: field(), text: word())
    case 4:
      return .term(
        field: "tag", text: ["motie", "12 345", "geen"].randomElement(using: &random) ?? "")
    case 5...6: return .phrase(field: field(), text: word() + " " + word())
    case 7: return .phrase(field: "body", text: "\(word()) \(word()) \(word())")
    case 8:
      return .near(
        field: field(), words: [word(), word()] + (Bool.random(using: &random) ? [word()] : []),
        distance: Int.random(in: 0...12, using: &random))
    case 9:
      return .prefix(
        field: field(), prefix: String(word().prefix(2)),
        ranking: Bool.random(using: &random) ? .sum : .constant)
    case 10: return .prefix(field: "tag", prefix: "1")
    case 11:
      return .fuzzy(
        field: field(), text: misspelled(), distance: Int.random(in: 0...2, using: &random))
    case 12:
      let low = Int64.random(in: 20_100_101...20_101_231, using: &random)
      return .range(field: "date", range: low...(low + 300))
    case 13:
      return [
        Query.all, .none, .exists(field: "date"), .exists(field: "tag"), .ids(["doc-3", "doc-x"]),
        .fuzzy(field: "tag", text: "mtie", distance: 1),
      ].randomElement(using: &random) ?? .all
    case 14...15:
      return .and((0..<Int.random(in: 0...3, using: &random)).map { _ in next(depth: depth - 1) })
    case 16:
      return .and(
        (0..<Int.random(in: 2...3, using: &random)).map { _ in .term(field: "body", text: word()) })
    case 17:
      return .or(
        (0..<Int.random(in: 1...5, using: &random)).map { _ in .term(field: "body", text: word()) })
    case 18:
      return .or((0..<Int.random(in: 0...3, using: &random)).map { _ in next(depth: depth - 1) })
    case 20: return .joined(field: "date", next(depth: depth - 1))
    case 19: return .boost(next(depth: depth - 1), Float.random(in: 0...3, using: &random))
    default:
      return Bool.random(using: &random)
        ? .not(next(depth: depth - 1)) : .filter(next(depth: depth - 1))
    }
  }
}
