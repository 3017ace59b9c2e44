import Extraction
import Kamerstukken
import Testing

/// What a minister and the chair say of motions in a debate.
struct DebatedMotionTests {
  /// A text of a motion, as the chair numbers it.
  static func moved(_ number: Int, by mover: String) -> String {
    "Motie De Kamer, gehoord de beraadslaging, verzoekt de regering vogels te tellen, en gaat over tot de orde van de dag. De voorzitter: Deze motie is voorgesteld door \(mover). Zij krijgt nr. \(number) (32043)."
  }

  @Test(
    arguments: [
      ("De motie op stuk nr. 30 zal ik overnemen.", .takenOver),
      ("Die motie kan ik overnemen.", .takenOver),
      ("Dan de motie op stuk nr. 30. Die ontraad ik.", .advisedAgainst),
      (
        "Dan de motie op stuk nr. 30. Het is een goed idee. Ik geef die oordeel Kamer.",
        .leftToHouse
      ),
      (
        "De motie op stuk nr. 30 is mooi. De voorzitter: Dus? Minister Schouten: Oordeel Kamer.",
        .leftToHouse
      ),
      (
        "Ik vraag om deze motie aan te houden. Nee? Dan ontraad ik de motie gewoon.",
        .advisedAgainst
      ),
      ("Ik vraag om deze motie aan te houden. Anders ontraad ik de motie.", .askedToDefer),
      ("De motie op stuk nr. 30 is mooi. De motie op stuk nr. 31 ontraad ik.", nil),
      (
        "Ik laat het oordeel over deze motie aan de Kamer. Nu weet ik meer. Ik ontraad daarom de motie op stuk nr. 30.",
        .advisedAgainst
      ),
      (
        "Ik laat het oordeel over deze motie aan de Kamer. Als zij meer wil, ontraad ik de motie op stuk nr. 30.",
        .leftToHouse
      ),
    ] as [(String, Motion.Appreciation?)])
  func appreciations(_ words: String, _ appreciation: Motion.Appreciation?) {
    let text = Self.moved(30, by: "het lid Van Raan") + " Minister Schouten: " + words
    let motion = MotionFixture.motions(text, kind: .debate).first { $0.target == "kst-32043-30" }
    #expect(motion?.appreciation == appreciation)
  }

  @Test func oneOpinionOfSeveral() {
    let text =
      "\(Self.moved(30, by: "het lid Van Raan")) \(Self.moved(31, by: "het lid Segers")) Minister Schouten: Het gaat over de moties op de stukken nrs. 30 en 31. Ik volg u. Die ontraad ik beide."
    var unplaced = MotionFixture.document(text, kind: .debate)
    unplaced.dossiers = []
    let numbered = Extractor().record(of: unplaced).records.motions
    #expect(numbered.map(\.target) == ["kst-32043-30", "kst-32043-31"])
    #expect(numbered.map(\.appreciation) == [.advisedAgainst, .advisedAgainst])
  }

  /// What the chair puts to the House, and lists.
  @Test(
    arguments: [
      (
        "Op verzoek van een aantal leden stel ik voor de volgende door hen ingediende moties opnieuw aan te houden: 31000-4; 31000-XIV-5.",
        ["kst-31000-4", "kst-31000-XIV-5"], .deferred
      ),
      (
        "Op verzoek van het lid Segers stel ik voor de volgende door hem ingediende motie aan te houden: 31000, nr. 4.",
        ["kst-31000-4"], .deferred
      ),
      (
        "Ik deel mee dat de volgende aangehouden moties zijn vervallen: 31000-4; 31000-5.",
        ["kst-31000-4", "kst-31000-5"], .lapsed
      ),
      (
        "Op verzoek van het lid Segers stel ik voor haar motie (31000, nr. 4) aan te houden.",
        ["kst-31000-4"], .deferred
      ),
    ] as [(String, [String], Motion.Status)])
  func whatTheChairProposes(_ words: String, _ targets: [String], _ status: Motion.Status) {
    let motions = MotionFixture.motions("De voorzitter: " + words, kind: .debate)
    #expect(motions.map(\.target) == targets)
    #expect(motions.map(\.status) == targets.map { _ in status })
    #expect(motions.allSatisfy { $0.appreciation == nil })
  }

  @Test(arguments: [
    (
      "De voorzitter: Aangezien de motie-Van Raan (32043, nr. 30) is ingetrokken, maakt zij geen onderwerp van beraadslaging meer uit.",
      Motion.Status.withdrawn
    ),
    ("De heer Segers (XYZ): Was de motie op stuk nr. 30 maar ingetrokken.", .submitted),
  ])
  func aWithdrawnMotion(_ words: String, _ status: Motion.Status) {
    let text = Self.moved(30, by: "het lid Van Raan") + " " + words
    let motions = MotionFixture.motions(text, kind: .debate)
    #expect(motions.map(\.status) == [status])
  }

  @Test func aMotionStaysTheOneSpokenOf() {
    let talk = String(repeating: "Er valt nog veel over te zeggen. ", count: 30)
    let text = "\(Self.moved(30, by: "het lid Van Raan")) \(talk)Deze motie ontraad ik."
    let motions = MotionFixture.motions(text, kind: .debate)
    #expect(motions.map(\.appreciation) == [.advisedAgainst])
  }

  @Test func aMotionThatIsAnnouncedIsNotTheOneBefore() {
    let talk = String(repeating: "Er valt nog veel over te zeggen. ", count: 30)
    let text =
      "\(Self.moved(30, by: "het lid Van Raan")) \(talk)Daarom dien ik deze motie in. \(Self.moved(31, by: "het lid Segers"))"
    let motions = MotionFixture.motions(text, kind: .debate)
    // What is said on one line of the text close by is one place.
    #expect(motions.map { $0.mentions.count } == [1, 1])
  }

  /// Motions that were read out before the piece at hand begins.
  @Test func motionsThatAreNotReadOut() throws {
    var document = MotionFixture.document(
      """
      Minister Schouten: Ik begin met de motie op stuk nr. 12 van de leden Segers, Ouwehand en Van Raan over vogels.

      Die kan ik oordeel Kamer geven.

      De voorzitter: Motie op stuk nr. 12 oordeel Kamer.

      Minister Schouten: De tweede motie is van de leden Segers, Van Raan en Ceder. Die krijgt ook oordeel Kamer.

      De voorzitter: De motie op stuk nr. 13 krijgt oordeel Kamer.

      Minister Schouten: De motie op stuk nr. 14 ontraad ik.
      """, kind: .debate)
    document.dossiers = []
    let motions = Extractor().record(of: document).records.motions
    #expect(
      motions.map(\.movers)
        == ["Segers, Ouwehand, Van Raan", "Segers, Van Raan, Ceder", ""])
    #expect(motions.map(\.appreciation) == [.leftToHouse, .leftToHouse, .advisedAgainst])
    #expect(motions.map(\.mentions.count) == [2, 2, 1])
    #expect(motions.map(\.target) == [nil, nil, nil])
  }

  @Test func twoNumbersOfOneMemberAreTwoMotions() {
    var document = MotionFixture.document(
      "\(Self.moved(30, by: "het lid Van Raan")) Minister Schouten: De motie op stuk nr. 28 van het lid Van Raan ontraad ik.",
      kind: .debate)
    document.dossiers = []
    let motions = Extractor().record(of: document).records.motions
    #expect(motions.map(\.appreciation) == [nil, .advisedAgainst])
  }
}
