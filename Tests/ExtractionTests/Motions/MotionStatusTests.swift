import Extraction
import Kamerstukken
import Testing

/// What came of a motion, and when it was put forward.
struct MotionStatusTests {
  /// A text; status, its day, the day on which the motion was put forward.
  @Test(
    arguments: [
      (
        "Ik schrijf over de motie-Segers. In deze aangenomen motie, die is ingediend tijdens het debat van 27 november 2018, staat veel.",
        .adopted, nil, "2018-11-27"
      ),
      (
        "De motie-Segers die op 30 april 2018 is ingediend en op 7 mei 2018 is aangenomen, voer ik uit.",
        .adopted, "2018-05-07", "2018-04-30"
      ),
      (
        "De motie-Segers is in het debat over vogels van de Kamer ingediend en op 7 mei 2018 is aangenomen.",
        .adopted, "2018-05-07", nil
      ),
      (
        "De motie-Segers is ingediend op 30 april 2018 en aangenomen op 7 mei 2018.", .adopted,
        "2018-05-07", "2018-04-30"
      ),
      (
        "De motie-Segers is ingediend op 30 april 2018. De motie-Segers is op 7 mei 2018 verworpen.",
        .rejected, "2018-05-07", "2018-04-30"
      ),
      (
        "Op 7 mei 2018 is een motie (29 999, nr. 8), ingediend door het lid Segers, aangenomen.",
        .adopted, "2018-05-07", nil
      ),
      (
        "De brief van 7 mei 2018 volgt op de motie-Segers, in de herfst bij de Kamer ingediend.",
        .submitted, nil, nil
      ),
      ("De aangehouden motie-Segers is op 7 mei 2018 vervallen.", .lapsed, "2018-05-07", nil),
      ("De aangenomen motie-Segers was eerder aangehouden.", .adopted, nil, nil),
      (
        "De door uw Kamer op 7 mei 2018 aanvaarde motie-Segers voer ik uit.", .adopted,
        "2018-05-07", nil
      ),
      ("Op 7 mei 2018 aanvaardde uw Kamer de motie-Segers.", .adopted, "2018-05-07", nil),
      ("Op 7 mei 2018 verwierp uw Kamer de motie-Segers.", .rejected, "2018-05-07", nil),
      ("Op 30 april 2018 is de motie-Segers ingediend.", .submitted, "2018-04-30", "2018-04-30"),
      ("Op 7 mei 2018 is de motie-Segers aangenomen.", .adopted, "2018-05-07", nil),
    ] as [(String, Motion.Status, String?, String?)])
  func whatCameOfItStandsAboveThatItWasMoved(
    _ text: String, _ status: Motion.Status, _ day: String?, _ moved: String?
  ) {
    let motions = MotionFixture.motions(text)
    #expect(motions.map(\.status) == [status])
    #expect(motions.map { $0.statusDate?.description } == [day])
    #expect(motions.map { $0.date?.description } == [moved])
  }

  /// What is asked, as a text prints it.
  @Test(
    arguments: [
      (
        "Kent u de motie-Segers, die de regering verzoekt om «ervoor te zorgen dat elke vogel die te klein is, wordt geteld, hoe dan ook»?",
        ["ervoor te zorgen dat elke vogel die te klein is, wordt geteld, hoe dan ook"]
      ),
      (
        "De motie-Segers verzoekt de regering: “vogels te tellen, is het niet nu, dan later” en dat doe ik.",
        ["vogels te tellen, is het niet nu, dan later"]
      ),
      (
        "De motie-Segers verzoekt de regering aan te geven hoe «het tellen, heeft het zin, verloopt», heeft het kabinet gelezen.",
        ["aan te geven hoe «het tellen, heeft het zin, verloopt»"]
      ),
      (
        "De motie-Segers verzoekt de regering «vogels te tellen, heeft het kabinet gelezen.",
        ["«vogels te tellen"]
      ),
      (
        "Kunt u, gezien de motie-Segers waarin wordt verzocht vogels te tellen, toelichten met welke vogels u begint?",
        ["vogels te tellen"]
      ),
      (
        "Kunt u, gezien de motie-Segers waarin wordt verzocht vogels te tellen en in acht nemend dat er weinig zijn, aangeven of u begint?",
        ["vogels te tellen"]
      ),
      (
        "Uw Kamer heeft de motie-Segers aangenomen. Na deze motie heeft de indiener gevraagd om een brief in reactie op deze motie.",
        []
      ),
      (
        "Ik voldoe aan de motie-Segers die de regering verzoekt vogels te tellen en aan mijn toezegging om u te schrijven.",
        ["vogels te tellen"]
      ),
      (
        "De motie-Segers verzoekt de regering zich te houden aan de toezegging en vogels te tellen.",
        ["zich te houden aan de toezegging en vogels te tellen"]
      ),
    ] as [(String, [String])])
  func requests(_ text: String, _ requests: [String]) {
    #expect(MotionFixture.motions(text).map(\.requests) == [requests])
  }
}
