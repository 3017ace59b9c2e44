/// What a value of an attribute is.
enum AttributeType {
  case text
  case integer
  case boolean
}

/// The attributes of a node besides its identifier, in the order and under the names in which
/// every format writes them.
enum NodeAttribute: String, CaseIterable {
  case title, date, kind, dossier, read, known, url

  var type: AttributeType {
    switch self {
    case .read, .known: .boolean
    case .title, .date, .kind, .dossier, .url: .text
    }
  }
}

/// The attributes of an edge besides its ends; `weight` only in a merged graph.
enum EdgeAttribute: String, CaseIterable {
  case relation, line, note, sentence, weight

  var type: AttributeType {
    switch self {
    case .line, .weight: .integer
    case .relation, .note, .sentence: .text
    }
  }
}
