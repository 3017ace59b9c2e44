extension Vocabulary {
  /// The words of all rules. Each family of rules adds its list here.
  package static let shared = Vocabulary([
    Abbreviations.vocabulary,
    DateWords.all,
    NumberWords.vocabulary,
    DeadlineWords.all,
    ReferenceWords.vocabulary,
    NameWords.vocabulary,
    OfficeWords.vocabulary,
  ])
}
