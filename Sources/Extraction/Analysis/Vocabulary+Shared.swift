extension Vocabulary {
  /// The words of all rules. Each family of rules adds its list here.
  package static let shared = Vocabulary([
    Abbreviations.vocabulary,
    DateWords.all,
    NumberWords.vocabulary,
    DeadlineWords.all,
    CommitmentWords.all,
    CommitmentTriggers.words,
    OccasionReader.words,
    ActionReader.words,
    CommitmentEvidence.words,
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
