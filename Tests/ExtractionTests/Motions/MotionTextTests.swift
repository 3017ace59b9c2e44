import Extraction
import Kamerstukken
import Testing

struct MotionTextTests {
  static let words = """
    # GEWIJZIGDE MOTIE VAN HET LID ROMKE DE JONG C.S. TER VERVANGING VAN DIE GEDRUKT ONDER NR. 18

    Voorgesteld 12 maart 2019

    De Kamer,

    gehoord de beraadslaging,

    constaterende dat er te weinig vogels zijn;

    overwegende dat vogels, zoals de mus, van belang zijn;

    van mening dat tellen helpt;

    verzoekt de regering tevens om vogels te tellen en daarbij:

    – mussen;

    – mezen;

    niet over te slaan;

    verzoekt de regering, indien het kan, de Kamer te informeren;

    spreekt uit dat tellen goed is,

    en gaat over tot de orde van de dag.

    Romke de Jong

    Van Raan
    """

  /// Motions of scans: no "De Kamer,", no end, words glued, who is asked with an adjective.
  @Test(arguments: [
    "Voorzitter,\n\nGehoord de beraadslaging,\n\nOverwegende dat het helpt;\n\nVerzoekt de regering vogels te tellen.\n\nJansen tot",
    "De Kamer,\n\ngehoord de beraadslaging,\n\noverwegende dat het helpt;\n\nverzoekt de regering vogels te tellen,\n\nJansen\n\nDe Wit",
    "De Kamer,\n\ngehoord de beraadslaging,\n\noverwegende dat het helpt;\n\nverzoekt de Nederlandse regering vogels te tellen, en gaat overtot de orde van de dag. Jansen",
    "overwegende dat het helpt;\n\nverzoekt de regering, vogels te tellen;\n\nen gaat over tot de orde van de dag.",
  ])
  func aScannedMotion(_ words: String) throws {
    let motion = try #require(
      MotionFixture.motions(
        "# MOTIE VAN HET LID JANSEN\n\n" + words, kind: .motion, date: "2019-03-12",
        signatories: [Signatory(name: "Jansen", office: nil, role: .submitter)]
      ).first)
    #expect(motion.requests == ["vogels te tellen"])
    #expect(motion.considerations.map { $0.lowercased() } == ["overwegende dat het helpt"])
  }

  @Test func aMotionItself() throws {
    let motion = try #require(
      MotionFixture.motions(
        Self.words, kind: .motion, date: "2019-03-12",
        signatories: [
          Signatory(name: "Romke de Jong", office: nil, role: .submitter),
          Signatory(name: "Van Raan", office: nil, role: .submitter),
        ]
      ).first)
    #expect(motion.label == "gewijzigde motie")
    #expect(motion.movers == "Romke de Jong, Van Raan c.s.")
    #expect(motion.target == "kst-29999-20")
    #expect(motion.date?.description == "2019-03-12")
    #expect(motion.status == .submitted)
    #expect(
      motion.considerations == [
        "constaterende dat er te weinig vogels zijn",
        "overwegende dat vogels, zoals de mus, van belang zijn",
        "van mening dat tellen helpt",
      ])
    #expect(
      motion.requests == [
        "vogels te tellen en daarbij: – mussen; – mezen; niet over te slaan",
        "indien het kan, de Kamer te informeren",
      ])
    #expect(motion.declares == ["tellen goed is"])
    #expect(motion.mentions.count == 1)
  }

  @Test func namesOfATitleInCapitals() throws {
    let motion = try #require(MotionFixture.motions(Self.words, kind: .motion).first)
    #expect(motion.submitters.first?.name == "Romke de Jong")
  }

  @Test(arguments: [
    ("verzoekt de regering om X te doen", "X te doen"),
    ("verzoekt het kabinet X te doen", "X te doen"),
    ("verzoekt de Minister van Financiën om X te doen", "X te doen"),
    ("verzoekt het Presidium X te doen", "X te doen"),
    ("roept de regering op om X te doen", "X te doen"),
    ("roept de regering ertoe op X te doen", "X te doen"),
    ("nodigt de regering uit X te doen", "X te doen"),
    ("dringt er bij de regering op aan om X te doen", "X te doen"),
    ("draagt de regering op X te doen", "X te doen"),
    ("verzoekt de regering tot slot om X te doen", "X te doen"),
    ("besluit X te doen", "besluit X te doen"),
  ])
  func operativeForms(_ clause: String, _ request: String) {
    let text =
      "De Kamer, gehoord de beraadslaging, overwegende dat het moet; \(clause), en gaat over tot de orde van de dag."
    #expect(
      MotionFixture.motions("# MOTIE VAN HET LID X\n\n" + text, kind: .motion).first?.requests == [
        request
      ])
  }

  @Test(arguments: [
    ("spreekt uit dat X goed is", "X goed is"),
    ("spreekt als haar mening uit dat X goed is", "X goed is"),
    ("spreekt uit, dat X goed is", "X goed is"), ("spreekt de wens uit dat X goed is", "X goed is"),
  ])
  func declarations(_ clause: String, _ declaration: String) {
    let text =
      "De Kamer, gehoord de beraadslaging, overwegende dat het moet; \(clause), en gaat over tot de orde van de dag."
    #expect(
      MotionFixture.motions("# MOTIE VAN HET LID X\n\n" + text, kind: .motion).first?.declares == [
        declaration
      ])
  }

  static let debate = """
    De heer Van Raan (PvdD): Voorzitter. Motie De Kamer, gehoord de beraadslaging, constaterende dat er vogels zijn; verzoekt de regering vogels te tellen, en gaat over tot de orde van de dag. De voorzitter: Deze motie is voorgesteld door de leden Van Raan en Ouwehand. Naar mij blijkt, wordt de indiening ervan voldoende ondersteund. Zij krijgt nr. 30 (32043). De heer Van Raan (PvdD): De motie-Ouwehand (21501-08, nr. 719) is in die zin gewijzigd dat zij thans luidt: Motie De Kamer, gehoord de beraadslaging, verzoekt de regering mussen te tellen, en gaat over tot de orde van de dag. De voorzitter: Zij krijgt nr. 726, was nr. 719 (21501-08). Minister Schouten: De motie op stuk nr. 30 ontraad ik.
    """

  @Test func motionsOfADebateOnOneLine() throws {
    let motions = MotionFixture.motions(Self.debate, kind: .debate)
    let first = try #require(motions.first { $0.target == "kst-32043-30" })
    #expect(first.movers == "Van Raan, Ouwehand")
    #expect(first.requests == ["vogels te tellen"])
    #expect(first.considerations == ["constaterende dat er vogels zijn"])
    let changed = try #require(motions.first { $0.target == "kst-21501-08-726" })
    #expect(changed.label == "gewijzigde motie")
    #expect(changed.requests == ["mussen te tellen"])
    #expect(motions.first { $0.target == "kst-21501-08-719" }?.status == .superseded)
  }

  static let vote = """
    In stemming komt de motie-Van Raan (29999, nr. 30).

    De voorzitter: Ik constateer dat de leden van de fracties van de SP, de PvdA, GroenLinks en het lid Van Haga voor deze motie hebben gestemd en de leden van de overige fracties ertegen, zodat zij is verworpen.

    In stemming komt de gewijzigde motie-Sneller c.s. (29999, nr. 31).

    De voorzitter: Ik constateer dat de leden van de fractie van de VVD tegen deze gewijzigde motie hebben gestemd en de leden van de overige fracties ervoor, zodat zij is aangenomen.
    """

  @Test func votesReadOut() throws {
    let motions = MotionFixture.motions(Self.vote, kind: .debate)
    let rejected = try #require(motions.first { $0.target == "kst-29999-30" })
    #expect(rejected.status == .rejected)
    #expect(rejected.votes?.for == ["SP", "PvdA", "GroenLinks", "Van Haga"])
    #expect(rejected.votes?.against == [])
    let adopted = try #require(motions.first { $0.target == "kst-29999-31" })
    #expect(adopted.status == .adopted)
    #expect(adopted.label == "gewijzigde motie")
    #expect(adopted.votes?.against == ["VVD"])
  }
}
