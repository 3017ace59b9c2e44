import Foundation
import Kamerstukken

/// Compares commitments with annotations as `score` does (../shared/gold/README.md): the same words, a line at most
/// one away; an annotation takes one record; optional ones and announced policy are neutral.
struct CommitmentGoldScore {
  private(set) var hits = 0
  private(set) var misses = 0
  private(set) var alarms = 0
  private var right = 0
  private var compared = 0
  private var log: [String] = []

  /// The share of right fields of the records found.
  var fieldShare: Double { compared == 0 ? 1 : Double(right) / Double(compared) }

  /// The figures and every error, one a line.
  var report: String {
    let precision = Double(hits) / Double(max(1, hits + alarms))
    let recall = Double(hits) / Double(max(1, hits + misses))
    let f1 = hits == 0 ? 0 : 2 * precision * recall / (precision + recall)
    let head = String(
      format: "commitments: precision %.3f, recall %.3f, F1 %.3f, fields %.3f (%d of %d)",
      precision, recall, f1, fieldShare, right, compared)
    return ([head] + log).joined(separator: "\n")
  }

  /// Adds the records of one document.
  mutating func add(
    _ wanted: [[String: Any]], lineKey: String, _ found: [Commitment], in document: Document,
    name: String
  ) {
    var taken = Set<Int>()
    var matched: [Int: Int] = [:]
    let pairs = wanted.indices.flatMap { want in
      found.indices.filter { fits(wanted[want], found[$0], document, lineKey) }.map { item in
        (want, item, Self.fields(wanted[want], found[item]).filter(\.right).count)
      }
    }.sorted { a, b in
      (isOptional(wanted[a.0]) ? 1 : 0, -a.2, a.0, a.1)
        < (isOptional(wanted[b.0]) ? 1 : 0, -b.2, b.0, b.1)
    }
    for (want, item, _) in pairs where matched[want] == nil && !taken.contains(item) {
      matched[want] = item
      taken.insert(item)
    }
    for (want, annotation) in wanted.enumerated() where !isOptional(annotation) {
      let words = annotation["exact"] as? String ?? ""
      guard let item = matched[want] else {
        misses += 1
        log.append("\(name): miss: \(words)")
        continue
      }
      hits += 1
      for field in Self.fields(annotation, found[item]) {
        compared += 1
        right += field.right ? 1 : 0
        if !field.right { log.append("\(name): wrong \(field.name): \(field.value): \(words)") }
      }
    }
    for (item, record) in found.enumerated()
    where !taken.contains(item) && record.strength != .announced {
      let isHalf = pairs.contains { pair in
        pair.1 == item && wanted[pair.0]["splitAllowed"] as? Bool == true
      }
      if isHalf { continue }
      alarms += 1
      log.append("\(name): false alarm: \(document.text.string(record.span.range))")
    }
  }

  private func isOptional(_ annotation: [String: Any]) -> Bool {
    annotation["optional"] as? Bool == true
  }

  private func fits(
    _ annotation: [String: Any], _ record: Commitment, _ document: Document, _ lineKey: String
  ) -> Bool {
    let line = document.text.line(at: record.span.range.lowerBound)
    let own = annotation[lineKey] as? Int ?? annotation["line"] as? Int ?? 0
    let also = annotation["also"] as? [String: Any] ?? [:]
    let lines = [own] + (also["line"] as? [Int] ?? [])
    guard lines.contains(where: { abs($0 - line) <= 1 }) else { return false }
    let exact = Self.squeeze(document.text.string(record.span.range))
    let variants = [annotation["exact"] as? String ?? ""] + (also["exact"] as? [String] ?? [])
    return variants.map(Self.squeeze).contains {
      !$0.isEmpty && (exact.contains($0) || $0.contains(exact))
    }
  }

  private static func fields(_ annotation: [String: Any], _ record: Commitment)
    -> [(name: String, value: String, right: Bool)]
  {
    var values: [(String, Any)] = [
      ("by", ["office": record.by.office, "ministry": record.by.ministry, "name": record.by.name]),
      ("to", record.to as Any), ("requestedBy", record.requestedBy.map(\.name).sorted()),
      (
        "occasion",
        record.occasion.map {
          [
            "kind": $0.kind?.lowercased(), "subject": $0.subject?.lowercased(),
            "date": $0.date?.description,
          ]
        } as Any
      ),
      ("action", record.action), ("conditional", record.conditional),
      (
        "deadline",
        record.deadline.map {
          [
            "exact": $0.exact, "earliest": $0.earliest?.description,
            "latest": $0.latest?.description,
          ]
        } as Any
      ), ("status", record.status.rawValue), ("target", record.target as Any),
      ("code", record.code as Any),
    ]
    if annotation["strength"] != nil { values.append(("strength", record.strength.rawValue)) }
    let also = annotation["also"] as? [String: Any] ?? [:]
    return values.map { name, value in
      let accepted = [annotation[name] ?? NSNull()] + (also[name] as? [Any] ?? [])
      let right = accepted.contains { isRight(name, value, $0, also: also) }
      return (name, "\(value)", right)
    }
  }

  private static func isRight(_ name: String, _ value: Any, _ wanted: Any, also: [String: Any])
    -> Bool
  {
    switch name {
    case "action":
      guard let wanted = wanted as? String, let value = value as? String else { return false }
      let pair = [squeeze(wanted), squeeze(value)].sorted { $0.count < $1.count }
      return pair[1].contains(pair[0]) && 2 * pair[0].count > pair[1].count
    case "requestedBy":
      return (wanted as? [String])?.sorted() == value as? [String]
    case "conditional": return wanted as? Bool == value as? Bool
    case "by", "occasion", "deadline":
      guard let wanted = wanted as? [String: Any] else { return isNil(value) && isNil(wanted) }
      guard let value = value as? [String: String?] else { return false }
      return wanted.allSatisfy { part, want in
        if name == "deadline", part != "exact", isNil(want) { return true }
        let given = (value[part] ?? nil).map(squeeze)
        let accepted = [want] + (also["\(name).\(part)"] as? [Any] ?? [])
        return accepted.contains {
          let words = ($0 as? String).map(squeeze)
          return name == "occasion" ? words?.lowercased() == given : words == given
        }
      }
    default:
      return (wanted as? String) == (value as? String) && isNil(wanted) == isNil(value)
    }
  }

  private static func isNil(_ value: Any) -> Bool {
    value is NSNull || (value as? String) == nil && "\(value)" == "nil"
  }

  private static func squeeze(_ words: String) -> String {
    words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .trimmingCharacters(in: CharacterSet(charactersIn: " .,;:!?()[]«»\"'“”‘’„"))
  }
}
