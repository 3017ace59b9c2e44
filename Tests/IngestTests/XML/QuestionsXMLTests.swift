@testable import Ingest
import Kamerstukken
import Testing

/// Written questions with answers in `officiele-publicatie`.
struct QuestionsXMLTests {
  private let xml = """
    <?xml version="1.0" encoding="UTF-8"?>
    <officiele-publicatie><metadata><meta name="OVERHEIDop.externMetadataRecord" content="https://zoek.officielebekendmakingen.nl/ah-tk-20192020-4001/metadata.xml"/></metadata>
    <kamervragen>
    <kamervraagkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2019-2020</tekstregel><tekstregel inhoud="kameraanduiding">Tweede Kamer der Staten-Generaal</tekstregel></kamervraagkop>
    <kamervraagnummer>4001</kamervraagnummer>
    <kamervraagomschrijving type="vraag">Vragen van de leden <naam><voornaam>Pia de </voornaam><achternaam>Vraag</achternaam></naam> en <naam><achternaam>Van Steller</achternaam></naam> (beiden VVD) aan de Minister van Financiën over <kamervraagonderwerp>proeven</kamervraagonderwerp> (ingezonden <datum isodatum="2020-03-05">5 maart 2020</datum>).</kamervraagomschrijving>
    <kamervraagomschrijving type="antwoord">Antwoord van Minister <naam><achternaam>De Proever</achternaam></naam> (<organisatie afkorting="FIN">Financiën</organisatie>) (ontvangen <datum isodatum="2020-03-25">25 maart 2020</datum>).</kamervraagomschrijving>
    <vraag><nr status="officieel">Vraag 1</nr><al>Klopt dit?<noot id="a"><noot.nr>1</noot.nr><noot.al>Een krant.</noot.al></noot></al></vraag>
    <vraag><nr status="officieel">Vraag 2</nr><al>En dat?</al></vraag>
    <antwoord><nr status="officieel">Antwoord 1 en 2</nr><al>Ja.</al><al>Nader bekeken.</al></antwoord>
    <kamervraagopmerking>Toelichting: deze vragen vullen eerdere aan.</kamervraagopmerking>
    </kamervragen></officiele-publicatie>
    """

  @Test func header() throws {
    let document = try XMLFixture.read(xml)
    #expect(document.id == "ah-tk-20192020-4001")
    #expect(document.kind == .questions)
    #expect(document.number == "4001")
    #expect(document.date == CalendarDate(year: 2020, month: 3, day: 25))
    #expect(document.submitted == CalendarDate(year: 2020, month: 3, day: 5))
    #expect(
      document.title
        == "Vragen van de leden Pia de Vraag en Van Steller (beiden VVD) aan de Minister van Financiën over proeven"
    )
    #expect(document.signatories.map(\.role) == [.questioner, .questioner, .addressee, .signatory])
    #expect(document.signatories.map(\.party) == ["VVD", "VVD", nil, nil])
    #expect(document.signatories.last?.office == "Minister van Financiën")
    #expect(document.signatories.last?.name == "De Proever")
  }

  @Test func questionsAndJointAnswers() throws {
    let document = try XMLFixture.read(xml)
    let asked = document.blocks.filter { $0.kind == .question || $0.kind == .answer }
    #expect(asked.map(\.label) == ["1", "2", "1 en 2"])
    #expect(asked.map { document.text.string($0.range) } == ["Klopt dit?", "En dat?", "Ja."])
    #expect(XMLFixture.words(document).contains("Nader bekeken."))
    #expect(
      XMLFixture.words(document).contains("Toelichting: deze vragen vullen eerdere aan."))
  }
}
