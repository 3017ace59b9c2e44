import Extraction
import Kamerstukken
import Testing

/// Forms in which the movers, the request or what became of it stand away from the word motion.
struct AskedByMotionTests {
  @Test(
    arguments: [
      (
        "Het lid Agema (PVV) heeft de regering per motie opgeroepen om de wachttijden te meten (29 999, nr. 8).",
        "Agema|PVV", "de wachttijden te meten"
      ),
      (
        "De leden Bikker (ChristenUnie) en Werner (CDA) hebben in hun motie[1] gevraagd om een vast loket.",
        "Bikker|ChristenUnie, Werner|CDA", "een vast loket"
      ),
      (
        "In haar motie (29 999, nr. 8) vraagt het lid Beckerman (SP) om een stop op uitzettingen.",
        "Beckerman|SP", "een stop op uitzettingen"
      ),
      (
        "In zijn motie (29 999, nr. 8) verzoekt het lid Grinwis de regering de norm te verlagen.",
        "Grinwis", "de norm te verlagen"
      ),
      ("Ik dank voor een motie van Tweede Kamerlid Mulder (CDA).", "Mulder|CDA", nil),
      ("Ik dank voor de motie van Eerste-Kamerlid Veldhoen.", "Veldhoen", nil),
      (
        "De motie die het lid Bushoff indiende over ziekenhuizen (29 999, nr. 8) ontraad ik.",
        "Bushoff", nil
      ),
      (
        "De motie die door de leden Bikker en Grinwis is ingediend (29 999, nr. 8) ligt voor.",
        "Bikker, Grinwis", nil
      ),
      ("De motie (29 999, nr. 8) is gemeld aan het lid Agema.", "", nil),
      ("De motie van senator Veldhoen over huren ligt voor.", "Veldhoen", nil),
      ("De motie Kuik en Peters (29 999, nr. 8) ligt voor.", "Kuik, Peters", nil),
      (
        "Het lid Agema (PVV) verzocht de regering bij motie om een verkenning (29 999, nr. 8).",
        "Agema|PVV", "een verkenning"
      ),
      (
        "Uw Kamer heeft mij met de motie Ceder c.s. (29 999, nr. 8) verzocht plekken te tellen.",
        "Ceder c.s.", "plekken te tellen"
      ),
      (
        "Aan het lid Agema is per motie gevraagd niets meer te melden. De motie-Bikker ligt voor.",
        "Bikker", nil
      ),
    ] as [(String, String, String?)])
  func movers(_ text: String, _ movers: String, _ request: String?) {
    let motions = MotionFixture.motions(text, notes: ["Kamerstuk 31 000, nr. 4."])
    #expect(motions.map(\.movers) == [movers])
    #expect(motions.first?.requests == (request.map { [$0] } ?? []))
  }

  @Test(
    arguments: [
      (
        "In de motie-Bikker verzoekt de Tweede Kamer de regering één toezichthouder aan te wijzen.",
        "één toezichthouder aan te wijzen"
      ),
      (
        "Middels de aangenomen motie-Bikker verzoekt de Kamer de regering een loket te openen.",
        "een loket te openen"
      ),
      (
        "Dit past bij de motie-Bikker, waarin gevraagd wordt de keuze van plekken te baseren op risico.",
        "de keuze van plekken te baseren op risico"
      ),
      (
        "Dit past bij de motie-Bikker, waarin wordt verzocht de vogels te tellen.",
        "de vogels te tellen"
      ),
      (
        "De motie-Bikker verzoekt de regering om, in overleg met gemeenten, te bezien hoe dit kan.",
        "in overleg met gemeenten, te bezien hoe dit kan"
      ),
      ("Dit past bij de motie-Bikker, waarin gevraagd wordt naar de kosten.", nil),
      ("Het lid Jansen heeft mij met de motie-Bikker gevraagd naar de kosten.", nil),
      (
        "Met de motie-Bikker verzoekt uw Kamer mij om de natuur te herstellen.",
        "de natuur te herstellen"
      ),
      ("De motie-Bikker leest de Tweede Kamer met de regering.", nil),
    ] as [(String, String?)])
  func requests(_ text: String, _ request: String?) {
    #expect(MotionFixture.motions(text).first?.requests == (request.map { [$0] } ?? []))
  }

  @Test(
    arguments: [
      ("Met dit resultaat is de motie-Bikker (29 999, nr. 8) uitgevoerd.", .executed),
      ("Met de motie-Bikker ben ik het eens. Met dit resultaat is de motie uitgevoerd.", .executed),
      ("De motie-Bikker ligt voor. Nog dit jaar is de motie niet uitgevoerd.", .notExecuted),
      ("Ik geef hiermee uitvoering aan de motie-Bikker.", .executed),
      ("Ik zie geen aanleiding de motie-Bikker uit te voeren.", .notExecuted),
      ("Over de motie-Bikker kan ik melden dat de uitvoering in volle gang is.", .inProgress),
      (
        "De motie-Bikker vraagt om een telling. Aan het gevraagde wordt voldaan in de monitor.",
        .executed
      ),
      ("De motie-Bikker ligt voor. De uitvoering ervan is in volle gang.", .inProgress),
      ("De motie-Bikker voer ik samen met de gemeenten uit.", .inProgress),
      ("Ik voer de motie-Bikker samen met de gemeenten uit.", .inProgress),
      ("De motie-Bikker voer ik niet uit.", .notExecuted),
      ("Ik geef als volgt uitvoering aan de motie-Bikker.", .executed),
      ("Ik geef geen uitvoering aan de motie-Bikker.", .notExecuted),
      ("Ik acht de motie-Bikker (29 999, nr. 8) hiermee afgedaan.", .executed),
      ("Aan het verzoek in de motie-Bikker wordt hiermee voldaan.", .executed),
      ("Aan de motie-Bikker is inmiddels invulling gegeven.", .executed),
      ("Aan de motie-Bikker wordt uitvoering gegeven in het plan.", .inProgress),
      ("De motie-Bikker ligt voor. Over het gevraagde is niets bekend.", nil),
    ] as [(String, Motion.Execution?)])
  func executions(_ text: String, _ execution: Motion.Execution?) {
    #expect(MotionFixture.motions(text).map(\.execution) == [execution])
  }

  @Test(
    arguments: [
      (
        "Ook is de motie-Bikker over een plafond voor de kosten aangenomen.",
        "een plafond voor de kosten"
      ),
      (
        "Ook is de motie-Bikker over een plafond met algemene stemmen verworpen.", "een plafond"
      ),
      ("Uw Kamer heeft een motie van het lid Bikker aangenomen over Europa.", "Europa"),
      ("De motie-Bikker over het aangenomen plan ligt voor.", "het aangenomen plan"),
    ])
  func aClosingParticipleIsNoPartOfTheSubject(_ text: String, _ subject: String) {
    #expect(MotionFixture.motions(text).map(\.subject) == [subject])
  }

  @Test func everyMotionOfAPluralHasTheStatus() {
    let motions = MotionFixture.motions(
      "De moties van het lid Bikker op stuk nr. 3 en van het lid Agema op stuk nr. 4 zijn verworpen."
    )
    #expect(motions.map(\.target) == ["kst-29999-3", "kst-29999-4"])
    #expect(motions.map(\.status) == [.rejected, .rejected])
  }

  @Test func aNameWithoutATitleIsOneOfThePlural() {
    let motions = MotionFixture.motions(
      "De moties Ceder (29 999, nr. 3) en Inge van Dijk c.s. (29 999, nr. 4) liggen voor.")
    #expect(motions.map(\.movers) == ["Ceder", "Inge van Dijk c.s."])
    #expect(motions.map(\.target) == ["kst-29999-3", "kst-29999-4"])
  }

  @Test(
    arguments: [
      "De motie-Bikker ligt voor. De motie die vraagt om meer zorg niet.",
      "De motie-Bikker ligt voor. De motie nr. 9 niet.",
      "De motie-Bikker ligt voor. De motie van anderen niet.",
      "De motie-Bikker ligt voor. De motie waarin om zorg wordt gevraagd niet.",
    ])
  func aMotionWithItsOwnNumberOrClauseIsNoneBefore(_ text: String) {
    #expect(MotionFixture.motions(text).first?.mentions.count == 1)
  }

  @Test func aHeadingThatNamesOnlyTheSubjectIsAPlaceOfTheMotionBelow() {
    let motions = MotionFixture.motions(
      """
      # Motie over opvang

      Het lid Bikker heeft de regering per motie opgeroepen om plekken te tellen (29 999, nr. 8).

      Dat doe ik.

      De motie-Ceder doe ik niet.

      # Motie over vogels

      Hierover is niets bekend.

      # Overig

      De motie-Agema ligt voor.
      """)
    #expect(motions.map(\.movers) == ["Bikker", "Ceder", "Agema"])
    #expect(motions.map(\.subject) == ["opvang", nil, nil])
    #expect(motions.map(\.mentions.count) == [2, 1, 1])
    #expect(motions.first?.response == [1, 2])
  }

  @Test func aTextOnOneLineHasEveryMention() {
    let far = String(repeating: "Er is veel over gezegd. ", count: 12)
    let motions = MotionFixture.motions("De motie-Bikker ligt voor. \(far)Die motie vraagt veel.")
    #expect(motions.first?.mentions.count == 2)
    let near = MotionFixture.motions("De motie-Bikker ligt voor. Die motie vraagt veel.")
    #expect(near.first?.mentions.count == 1)
  }

  @Test func oneBracketNamesSeveralMotions() {
    let motions = MotionFixture.motions(
      "Gestemd wordt over de aangehouden moties-Segers (29 999, nrs. 8, 9 en 11) en de motie-Ouwehand (29 999, nr. 12)."
    )
    #expect(
      motions.compactMap(\.target).sorted()
        == ["kst-29999-11", "kst-29999-12", "kst-29999-8", "kst-29999-9"])
    #expect(
      motions.filter { $0.status == .deferred }.map(\.movers) == ["Segers", "Segers", "Segers"])
  }

  @Test func twoMotionsWithTheirCosigners() {
    let motions = MotionFixture.motions(
      "Ik schrijf over de moties Segers c.s. en Ouwehand c.s. van mei. Met de motie Segers c.s. verzocht uw Kamer het kabinet de vogels te tellen."
    )
    #expect(motions.map(\.movers) == ["Segers c.s.", "Ouwehand c.s."])
    #expect(motions.first?.requests == ["de vogels te tellen"])
  }

  @Test(arguments: [
    (
      "U vroeg informatie over de uitvoering van de motie-Segers over vogels en over het plan.",
      "vogels"
    ),
    ("Ik noem de motie-Segers over vogels en over bijen.", "vogels en over bijen"),
  ])
  func theSecondAboutIsOfTheFirst(_ text: String, _ subject: String) {
    #expect(MotionFixture.motions(text).map(\.subject) == [subject])
  }

  @Test func aMarkerWithoutItsNoteIsNotAsked() {
    let motions = MotionFixture.motions(
      "Kent u de motie van het lid Segers waarin de regering verzocht werd de vogels te tellen?1")
    #expect(motions.map(\.requests) == [["de vogels te tellen"]])
  }

  /// What a motion is for, without a verb of asking.
  @Test(arguments: [
    (
      "Ik geef uitvoering aan de motie van het lid Agema om de huren te verlagen.",
      "de huren te verlagen"
    ),
    ("De motie-Agema (29 999, nr. 8) om een loket te openen is aangenomen.", "een loket te openen"),
    (
      "In reactie op de motie van het lid Agema om de norm te verlagen, heb ik overleg gevoerd.",
      "de norm te verlagen"
    ),
    ("Ik ontraad de motie van het lid Agema om de genoemde redenen.", nil),
  ])
  func purpose(_ words: String, _ request: String?) {
    #expect(MotionFixture.motions(words).map(\.requests) == [request.map { [$0] } ?? []])
  }

  @Test func twoRequestsInOneSentence() {
    let found = MotionFixture.motions(
      "De motie van het lid Agema; verzoekt de regering om de huren te verlagen; verzoekt de regering de Kamer te informeren."
    )
    #expect(found.map(\.requests) == [["de huren te verlagen", "de Kamer te informeren"]])
  }

  @Test func secondMemberBehindASecondPreposition() {
    let found = MotionFixture.motions(
      "De motie van het lid Agema (PVV) en van het lid Beckerman (SP) over dieren en de gewijzigde motie van het lid Kuik over vogels zijn aangenomen."
    )
    #expect(found.map { $0.submitters.map(\.name) } == [["Agema", "Beckerman"], ["Kuik"]])
    #expect(found.map(\.subject) == ["dieren", "vogels"])
  }

  @Test func paperInTheCellBelow() {
    let found = MotionFixture.motions(
      """
      De motie van het lid Agema c.s.; Verzoekt de regering om de huren te verlagen.

      Kamerstukken II 2022/23, 36 200 IV, nr. 12

      Afgedaan.

      De motie van het lid Agema c.s.; Verzoekt de regering om een loket te openen.

      Kamerstukken II 2022/23, 36 200 IV, nr. 13
      """)
    #expect(found.map(\.target) == ["kst-36200-IV-12", "kst-36200-IV-13"])
    #expect(found.map(\.requests) == [["de huren te verlagen"], ["een loket te openen"]])
  }

  @Test func requestInTheSentenceBehind() {
    let found = MotionFixture.motions(
      "De motie van de leden Agema en Beckerman. Verzoeken de regering, in overleg met de provincies een loket te openen."
    )
    #expect(found.map(\.requests) == [["in overleg met de provincies een loket te openen"]])
  }

  @Test(arguments: [
    ("de motie-Agema over niet langer bouwen (29 999, nr. 8)", "niet langer bouwen"),
    (
      "de motie-Agema over export naar niet EU-landen (29 999, nr. 8)", "export naar niet EU-landen"
    ),
    ("Ik heb de motie-Agema over dieren niet uitgevoerd.", "dieren"),
    (
      "Motie van Agema over huren 19-6-2008 Actieplan wonen (29 999, nr. 8) Deze motie is in uitvoering.",
      "huren"
    ),
    ("Motie van Agema over huren. De Kamer wil dat het plan in 2019 komt", "huren"),
  ])
  func whereASubjectEnds(_ words: String, _ subject: String) {
    #expect(MotionFixture.motions(words).map(\.subject) == [subject])
  }
}
