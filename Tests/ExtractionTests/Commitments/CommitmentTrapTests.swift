import Kamerstukken
import Testing

@testable import Extraction

/// What looks like a promise and is none, each kind as it was met in the papers read.
struct CommitmentTrapTests {
  @Test(arguments: [
    // Refused.
    "De emissies worden elk jaar internationaal gerapporteerd.",
    "Ik heb gezien dat het rapport de gemeenten in mei zou bereiken.",
    "Dat kan ik niet toezeggen.",
    "In het debat heb ik niet toegezegd dat er een plan komt.",
    "Zonder iets toe te zeggen kan ik melden dat er een plan ligt.",
    // Asked.
    "Kunt u toezeggen dat de Kamer voor de zomer wordt geïnformeerd?",
    "Wil de minister toezeggen de Kamer te informeren?",
    "Wanneer informeert u de Kamer hierover?",
    // Attributive.
    "Het toegezegde rapport is op 3 april 2018 verschenen.",
    "De destijds toegezegde middelen zijn uitgekeerd.",
    // By others.
    "De gemeente heeft toegezegd de straat te vegen.",
    "Het bedrijf heeft de bewoners toegezegd dat er een onderzoek komt.",
    "De vervoerder zal de reizigers in het najaar informeren.",
    "De gemeente informeert de raad jaarlijks over de voortgang.",
    "Ik heb ze toegezegd dat ik met ze in gesprek ga.",
    "Mede namens mijn collega breng ik u op de hoogte van wat is besloten.",
    "Er is in 2019 eenmalig een bedrag beschikbaar van 6 miljoen euro.",
    // Asked by the House.
    "De motie verzoekt de regering om het plan te maken en de Kamer voor de zomer te informeren.",
    "De Kamer heeft gevraagd te regelen dat de Kamer voor de zomer wordt geïnformeerd.",
    // Done before, or here.
    "In mijn brief van 3 april 2018 heb ik uw Kamer geïnformeerd over de huren.",
    "De regels worden strenger door de plannen die ik aan uw Kamer heb gemeld.",
    "Hierbij stuur ik uw Kamer het rapport over de huren.",
    "Met deze brief informeer ik uw Kamer over de huren.",
    "In antwoord op uw vragen bericht ik u dat de huren stijgen.",
    "Bij deze informeer ik u als volgt.",
    "In vervolg op mijn brief van 3 april 2018 informeer ik uw Kamer over de stand van zaken.",
    "In vervolg op eerdere rapporten doe ik u thans een vijftal exemplaren toekomen.",
    "Over de huren doe ik u, geachte Voorzitter, het volgende weten.",
    "In paragraaf 3 kom ik hier nader op terug.",
    // Where this paper itself goes on, or another speaks.
    "Hierna ga ik nader in op de onderdelen.",
    "Ik ga hieronder verder in op deze vragen.",
    "De inspectie zal de instelling voor 1 mei laten weten of dit is toegestaan.",
    "Ik ben niet voornemens uw Kamer hierover te informeren.",
    "Ik ben niet bereid om de Kamer hierover te informeren.",
    "Die toezegging kan ik nu niet doen.",
    "In het gesprek met de sector heeft zij toegezegd zuiniger te worden.",
    "De provincie heeft mij toegezegd dat het rapport voor 1 mei verschijnt.",
    "Zoals de Europese Commissie heeft toegezegd, komt er in het najaar een voorstel.",
    "Over de huren kan ik u het volgende meedelen.",
    "De toetsing zal, zoals eerder aan u gemeld, ongeveer een maand vergen.",
    "In mei zal de vaste commissie voor Financiën de door mij aangeboden nota bespreken.",
    "In 2017 heb ik op verzoek van de Surinaamse regering toegezegd middelen te leveren.",
    "Nader kan ik u berichten, dat het overleg loopt.",
    "Ik begin met de moties en dan zal ik twee vragen beantwoorden.",
    // Other Houses, other promises.
    "Ik zal de Kamer van Koophandel informeren over de regeling.",
    "Daarom zeg ik ook: we moeten toe naar een ander beleid.",
    "Tot nu toe zeg ik steeds hetzelfde.",
    "De Commissie heeft toegezegd een voorstel te doen.",
    "De Staten-Generaal ontvangen op 2 november 1993.",
    "Deze adressen zullen worden gesteld in handen van de betrokken commissies.",
  ])
  func none(_ words: String) {
    #expect(CommitmentFixture.commitments(words).map(\.span.rule) == [])
  }

  @Test(arguments: [
    (
      "De Kamer, gehoord de beraadslaging, verzoekt de regering de Kamer voor de zomer te informeren.",
      DocumentKind.motion
    ),
    ("Onze Minister zendt binnen vijf jaar aan de Staten-Generaal een verslag.", .other),
    ("2. Onze Minister zendt voor 1 juli 2020 aan de Staten-Generaal een verslag.", .report),
    ("Zoals de Unie had toegezegd, is het verdrag bekrachtigd.", .other),
    ("De minister zendt de Tweede Kamer jaarlijks een overzicht.", .bill),
  ])
  func otherPapers(_ words: String, _ kind: DocumentKind) {
    #expect(CommitmentFixture.commitments(words, kind: kind).map(\.span.rule) == [])
  }

  /// A list of abbreviations is no debate.
  @Test func nobodySpeaksInALine() {
    #expect(
      CommitmentFixture.commitments(
        "RVI: Inspectie Stas: Staatssecretaris ABC: Afdeling\n\nHet plan wordt op 3 mei 2019 naar de Tweede Kamer gestuurd.",
        kind: .other
      ).isEmpty)
  }

  @Test func membersOfAHousePromiseNothing() {
    let found = CommitmentFixture.commitments(
      "De heer De Wit (VVD): Ik zal de Kamer daar voor de zomer over informeren.\n\n"
        + "Mevrouw Jansen (SP): Ik zeg toe dat ik daarop terugkom.", kind: .debate)
    #expect(found.map(\.span.rule) == [])
  }

  @Test func questionsAskAndAnswersPromise() {
    var document = Document.fixture(
      "Zult u de Kamer hierover voor de zomer informeren en zegt de minister dat toe.\n\n"
        + "Ja, ik zal uw Kamer hierover voor de zomer informeren.", kind: .questions)
    document.blocks[0].kind = .question
    document.blocks[1].kind = .answer
    #expect(Extractor().records(of: document).commitments.count == 1)
  }
}
