import Extraction
import Kamerstukken
import TestSupport
import Testing

struct LetterMotionTests {
  /// One form, one row: a sentence, who moved the motion, its paper.
  @Test(
    arguments: [
      (
        "Ik reageer op de motie van het lid Ouwehand (PvdD) over dieren (Kamerstuk 28 286, nr. 12).",
        "Ouwehand|PvdD", "kst-28286-12"
      ),
      ("Ik reageer op de motie-Voordewind c.s. (29 999, nr. 7).", "Voordewind c.s.", "kst-29999-7"),
      ("De aangenomen motie (28 286, nr. 12) vraagt veel.", "", "kst-28286-12"),
      ("Ik dank voor de motie Weijers/Gerritse.", "Weijers, Gerritse", nil),
      ("Naar aanleiding van de motie van Nispen sprak ik met u.", "van Nispen", nil),
      ("Naar aanleiding van de motie van Omtzigt sprak ik met u.", "Omtzigt", nil),
      ("De motie op stuk nr. 15 voer ik uit.", "", "kst-29999-15"),
      ("De motie-Van der Staaij staat centraal.", "Van der Staaij", nil),
      (
        "De gewijzigde motie van de leden Sneller, Van Raan en Ouwehand c.s. ligt voor.",
        "Sneller, Van Raan, Ouwehand c.s.", nil
      ),
      (
        "De motie van de leden Sneller (D66) en het lid Van Raan (PvdD) ligt voor.",
        "Sneller|D66, Van Raan|PvdD", nil
      ),
      ("De betreffende motie Van Raan-Dassen is helder.", "Van Raan, Dassen", nil),
      ("De motie van de heer Van Raan (PvdD) ligt voor.", "Van Raan|PvdD", nil),
      ("De motie van het lid Bruins Slot (CDA)[1] ligt voor.", "Bruins Slot|CDA", "kst-31000-4"),
      ("De motie van het lid Van Raan over vogels ligt voor.[1]", "Van Raan", "kst-31000-4"),
      ("De motie met nummer 15 voer ik uit.", "", "kst-29999-15"),
      ("Het amendement van het lid Van Raan (29 999, nr. 8) ligt voor.", "Van Raan", "kst-29999-8"),
      (
        "In reactie op de motie van voormalig lid Segers (29 999, nr. 8) volgt dit.", "Segers",
        "kst-29999-8"
      ),
      (
        "In mei hebben de leden Bikker en Segers een motie ingediend over gokken (29 999, nr. 8).",
        "Bikker, Segers", "kst-29999-8"
      ),
      ("De door het lid Segers ingediende motie ligt voor.", "Segers", nil),
      (
        "Het lid Agema (PVV) heeft bij motie verzocht om meer zorg (29 999, nr. 8).", "Agema|PVV",
        "kst-29999-8"
      ),
      (
        "De motie (29 999, nr. 8) is in mei ingediend door de leden Bikker en Segers.",
        "Bikker, Segers", "kst-29999-8"
      ),
      (
        "De motie met Kamerstuk 29 999, nr. 8 van het lid Segers ligt voor.", "Segers",
        "kst-29999-8"
      ),
      ("De motie op stuk nr. 15 van het lid Segers voer ik uit.", "Segers", "kst-29999-15"),
    ] as [(String, String, String?)])
  func forms(_ text: String, _ movers: String, _ target: String?) {
    let motions = MotionFixture.motions(
      text, notes: text.contains("[1]") ? ["Kamerstuk 31 000, nr. 4."] : [])
    #expect(motions.count == 1)
    #expect(motions.first?.movers == movers)
    #expect(motions.first?.target == target)
  }

  @Test(arguments: [
    "Er zijn moties ingediend.", "Ik ben gemotiveerd.", "In een motie staat meer dan een vraag.",
    "Deze motie is mij onbekend.", "Moties zijn belangrijk.", "",
  ])
  func noMotions(_ text: String) {
    #expect(MotionFixture.motions(text).isEmpty)
  }

  @Test(arguments: [
    ("de motie van het lid Raan", "motie"),
    ("de gewijzigde motie van het lid Raan", "gewijzigde motie"),
    ("de nader gewijzigde motie van het lid Raan", "nader gewijzigde motie"),
    ("de tweede nader gewijzigde motie van het lid Raan", "tweede nader gewijzigde motie"),
    ("het gewijzigd amendement van het lid Raan", "gewijzigd amendement"),
  ])
  func labels(_ text: String, _ label: String) {
    #expect(MotionFixture.motions("Dit is \(text).").first?.label == label)
  }

  /// What is asked, wherever the sentence puts it.
  @Test(
    arguments: [
      (
        "Naar aanleiding van de motie van het lid Van Raan (PvdD), waarin de regering verzocht wordt de vogels te tellen, informeer ik u als volgt.",
        "de vogels te tellen"
      ),
      (
        "Naar aanleiding van de motie van het lid Van Raan, waarin de regering verzocht wordt vogels te tellen in de winter informeer ik u als volgt.",
        "vogels te tellen in de winter"
      ),
      (
        "Ik reageer op de motie van het lid Van Raan waarin de regering is verzocht om de vogels te tellen en de Kamer te informeren.",
        "de vogels te tellen en de Kamer te informeren"
      ),
      (
        "De motie van het lid Van Raan verzoekt de regering om de vogels te tellen.",
        "de vogels te tellen"
      ),
      (
        "De motie van het lid Van Raan die de regering oproept de vogels te tellen, is aangenomen.",
        "de vogels te tellen"
      ),
      (
        "Via de motie-Van Raan is het kabinet opgedragen om vogels te tellen, maar dat lukt niet.",
        "vogels te tellen"
      ),
      (
        "De motie van het lid Van Raan roept de regering op om de vogels te tellen.",
        "de vogels te tellen"
      ),
      ("De motie van het lid Van Raan verzoekt om een vogelfonds.", "een vogelfonds"),
      (
        "Tot slot verzoekt de motie van het lid Van Raan om de vogels te tellen.",
        "de vogels te tellen"
      ),
      (
        "De motie van het lid Van Raan, waarin de regering wordt verzocht de vogels te tellen (Kamerstuk 29 999, nr. 4).",
        "de vogels te tellen"
      ),
      (
        "Ik noem de motie van het lid Van Raan met het verzoek om de vogels te tellen.",
        "de vogels te tellen"
      ),
      ("De motie van het lid Van Raan gaat over vogels.", nil),
    ] as [(String, String?)])
  func requests(_ text: String, _ request: String?) {
    #expect(MotionFixture.motions(text).first?.request == request)
  }

  @Test(
    arguments: [
      ("De motie van het lid Van Raan is uitgevoerd.", .executed),
      ("Hiermee beschouw ik de motie van het lid Van Raan als afgedaan.", .executed),
      ("Hiermee geef ik uitvoering aan de motie van het lid Van Raan.", .executed),
      (
        "De motie van het lid Van Raan wordt beschouwd als ondersteuning van het staand beleid.",
        .existingPolicy
      ),
      ("Ik zie de motie van het lid Van Raan als ondersteuning van beleid.", .existingPolicy),
      ("De motie van het lid Van Raan kan ik niet uitvoeren.", .notExecuted),
      ("Aan de motie van het lid Van Raan kan ik geen uitvoering geven.", .notExecuted),
      ("De motie van het lid Van Raan is in uitvoering.", .inProgress),
      (
        "Daarmee beschouw ik de motie van de leden Van Raan en Sneller (Kamerstuk 29 999, nr. 4) als afgedaan.",
        .executed
      ),
      ("De uitvoering van de motie van het lid Van Raan is gaande.", .inProgress),
      ("Met deze brief wordt voldaan aan de motie van het lid Van Raan.", .executed),
      ("Met deze brief wordt de motie van de leden Van Raan en Sneller uitgevoerd.", .executed),
      ("Hiermee kom ik tegemoet aan de motie van het lid Van Raan.", .executed),
      ("De motie van het lid Van Raan vraagt veel.", nil),
    ] as [(String, Motion.Execution?)])
  func executions(_ text: String, _ execution: Motion.Execution?) {
    #expect(MotionFixture.motions(text).first?.execution == execution)
  }

  @Test(
    arguments: [
      (
        "Uw Kamer heeft op 27 november jl. een motie van het lid Van Raan aangenomen.", .adopted,
        "2018-11-27"
      ),
      ("De motie van het lid Van Raan is op 5 maart 2019 verworpen.", .rejected, "2019-03-05"),
      ("De motie van het lid Van Raan is aangehouden.", .deferred, nil),
      ("De aangenomen motie van het lid Van Raan vraagt veel.", .adopted, nil),
      (
        "De op 5 maart 2019 aangenomen motie van het lid Van Raan vraagt veel.", .adopted,
        "2019-03-05"
      ),
      ("De motie van het lid Van Raan vraagt veel.", nil, nil),
    ] as [(String, Motion.Status?, String?)])
  func statuses(_ text: String, _ status: Motion.Status?, _ date: String?) {
    let motion = MotionFixture.motions(text).first
    #expect(motion?.status == status)
    #expect(motion?.statusDate?.description == date)
  }

  @Test func membersOfAPluralEachWithAPaper() {
    let motions = MotionFixture.motions(
      "De moties van de leden Sneller (Kamerstuk 29 999, nr. 4) en Ouwehand (Kamerstuk 29 999, nr. 5) zijn "
        + "afgedaan.")
    #expect(motions.map(\.movers) == ["Sneller", "Ouwehand"])
    #expect(motions.map(\.target) == ["kst-29999-4", "kst-29999-5"])
  }

  @Test(arguments: [
    ("De motie van het lid Van Raan over vogels loopt via de gemeenten.", "vogels"),
    ("De motie van het lid Van Raan over vogels vraagt veel.", "vogels"),
    ("De motie van het lid Van Raan over vogels in de stad is uitgevoerd.", "vogels in de stad"),
  ])
  func subjects(_ text: String, _ subject: String) {
    #expect(MotionFixture.motions(text).map(\.subject) == [subject])
  }

  @Test func aVoteWithoutALettersDateTakesTheYearOfItsHandelingen() {
    let motion = MotionFixture.motions(
      "Uw Kamer heeft op 27 november jl. een motie van het lid Van Raan[1] aangenomen.",
      notes: ["Kamerstuk 29 999, nr. 4; Handelingen II 2018/19, nr. 28, item 9."], date: nil
    ).first
    #expect(motion?.target == "kst-29999-4")
    #expect(motion?.vote == "h-tk-20182019-28-9")
    #expect(motion?.statusDate?.description == "2018-11-27")
  }

  /// A section below a heading, with the motion mentioned again in it.
  @Test func severalMentionsAreOneRecord() {
    let motions = MotionFixture.motions(
      """
      # Gewijzigde motie van het lid Van Raan over vogels

      Naar aanleiding van de motie van het lid Van Raan (PvdD)[1], waarin de regering verzocht wordt vogels te tellen, informeer ik u.

      In de motie staat meer. De motie van het lid Van Raan beschouw ik als uitgevoerd.

      # Motie van de leden Sneller en Paternotte over scholen

      De motie van de leden Sneller (D66) en Paternotte[2] neem ik mee.

      # Overig

      Ik dank u.
      """, notes: ["Kamerstuk 29 999, nr. 4.", "Kamerstuk 29 999, nr. 5."])
    #expect(motions.count == 2)
    #expect(motions.first?.label == "gewijzigde motie")
    #expect(motions.first?.movers == "Van Raan|PvdD")
    #expect(motions.first?.subject == "vogels")
    #expect(motions.first?.request == "vogels te tellen")
    #expect(motions.first?.target == "kst-29999-4")
    #expect(motions.first?.mentions.count == 3)
    #expect(motions.first?.response == [1, 2])
    #expect(motions.first?.execution == .executed)
    #expect(motions.last?.movers == "Sneller|D66, Paternotte")
    #expect(motions.last?.target == "kst-29999-5")
    #expect(motions.last?.response == [4])
  }

  @Test func aPluralNamesSeveral() {
    let motions = MotionFixture.motions(
      "De moties van het lid Van Raan (29 999, nr. 4) en van het lid Sneller (29 999, nr. 5) zijn uitgevoerd."
    )
    #expect(motions.map(\.target) == ["kst-29999-4", "kst-29999-5"])
    #expect(motions.map(\.movers) == ["Van Raan", "Sneller"])
  }

  @Test func aWrongPartyIsKeptAndWarnedOf() {
    let record = Extractor().record(
      of: MotionFixture.document(
        "De motie van het lid Gijs van Dijk (SP) ligt voor.", date: "2019-03-14"))
    let mover = record.records.motions.first?.submitters.first
    #expect(
      mover == PrintedPerson(name: "Gijs van Dijk", party: "SP", person: "dijk-gijs-van-1980"))
    #expect(record.records.warnings.map(\.code) == ["party-conflict"])
  }

  @Test func noTextIsSlow() {
    let words = [
      "motie", "van", "het", "lid", "(", "29", "999", ",", "nr", ".", "Van", "Raan", "de", "moties",
      "en", "c", "verzoekt", "regering", "beschouw", "ik",
    ]
    var generator = SeededGenerator(seed: 20_261_121)
    for _ in 0..<20 {
      let text = (0..<4000).map { _ in words.randomElement(using: &generator) ?? "" }.joined(
        separator: " ")
      #expect(MotionFixture.motions(text).allSatisfy { !$0.mentions.isEmpty })
    }
  }
}
