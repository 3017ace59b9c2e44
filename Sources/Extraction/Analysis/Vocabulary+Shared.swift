extension Vocabulary {
  /// The words of all rules. Each family of rules adds its list here.
  package static let shared = Vocabulary([
    Abbreviations.vocabulary,
    DateWords.vocabulary,
    NumberWords.vocabulary,
    DeadlineWords.vocabulary,
    CommitmentWords.vocabulary,
    CommitmentTriggers.vocabulary,
    OccasionReader.vocabulary,
    ActionReader.vocabulary,
    CommitmentEvidence.vocabulary,
    CommitmentReader.promiserWords,
    CommitmentReader.toComeWords,
    Turns.reactionWords,
    ReferenceWords.vocabulary,
    NameWords.vocabulary,
    OfficeWords.vocabulary,
    FigureUnit.vocabulary,
    FigureWords.vocabulary,
    PhraseWord.vocabulary,
    FigureGuard.vocabulary,
    ModifierScanner.vocabulary,
    PeriodWord.vocabulary,
    Multiple.vocabulary,
    FractionScanner.vocabulary,
    MotionWords.vocabulary,
  ])
}
