import Extraction
import Kamerstukken
import Testing

struct NameScannerTests {
  /// A phrase, what it names, and whether it goes on "c.s.".
  @Test(arguments: [
    ("het lid Ouwehand over dieren", "Ouwehand", false),
    ("het lid Ouwehand (PvdD) over dieren", "Ouwehand|PvdD", false),
    (
      "de leden Voordewind (ChristenUnie) en Jasper van Dijk (SP), waarin",
      "Voordewind|ChristenUnie Jasper van Dijk|SP", false
    ),
    ("de leden Van der Staaij en Omtzigt vragen", "Van der Staaij Omtzigt", false),
    ("de leden Sneller, Van Raan en Wassenberg c.s. over", "Sneller Van Raan Wassenberg", true),
    ("lid Van Raan (PvdD), toegezegd", "Van Raan|PvdD", false),
    ("lid Jansen (CDA) en De Wit (PVV) over", "Jansen|CDA De Wit|PVV", false),
    ("het lid Bruins en het lid Van Meenen over", "Bruins Van Meenen", false),
    ("het lid Jansen (CDA) en de motie van het lid Bruins", "Jansen|CDA", false),
    ("Kamerlid El Yassini vroeg", "El Yassini", false),
    ("de heer Van Nispen van de SP", "Van Nispen", false),
    ("mevrouw Van der Plas (BBB)", "Van der Plas|BBB", false),
    ("mevr. Ouwehand", "Ouwehand", false),
    ("het lid van der Plas", "van der Plas", false),
    ("HET LID VAN DER PLAS C.S.", "VAN DER PLAS", true),
    ("DE LEDEN ROMKE DE JONG EN NIJBOER", "ROMKE DE JONG NIJBOER", false),
    (
      "de leden Sneller, Paternotte en Sjoerdsma (allen D66)",
      "Sneller|D66 Paternotte|D66 Sjoerdsma|D66", false
    ),
    ("het lid Kooten-Arissen over", "Kooten-Arissen", false),
    ("het lid Faber-van de Klashorst (PVV)", "Faber-van de Klashorst|PVV", false),
    ("het lid Van den Berg-Jansen", "Van den Berg-Jansen", false),
    ("het lid Bruins Slot c.s. (CDA)", "Bruins Slot|CDA", true),
    ("het lid M.B. Vos (GroenLinks)", "M.B. Vos|GroenLinks", false),
    ("het lid Omtzigt Kamerstuk 12 345", "Omtzigt", false),
    ("het lid Wassenberg van 3 maart", "Wassenberg", false),
    ("het lid Qwertyman van der Zzyx over", "Qwertyman", false),
    ("de leden Omtzigt en Duitsland", "Omtzigt Duitsland", false),
    ("het lid Omtzigt, Duitsland en Frankrijk", "Omtzigt", false),
    ("het lid", "", false),
    ("de leden van de commissie", "", false),
    ("lid 2 van artikel 5", "", false),
    ("het lid (", "", false),
  ])
  func phrases(_ text: String, _ names: String, _ etAl: Bool) {
    let analysis = Analysis(TextFixture.document(text))
    let phrase = NameScanner(analysis).phrase(at: 0)
    let read = (phrase?.names ?? []).map { name in
      analysis.string(name.name) + (name.party.map { "|" + analysis.string($0) } ?? "")
    }
    #expect(read.joined(separator: " ") == names)
    #expect(phrase?.etAl ?? false == etAl)
  }

  @Test(arguments: [
    ("Weijers/Gerritse over", "Weijers Gerritse", false),
    ("Van der Staaij c.s. is", "Van der Staaij", true),
    ("Dassen/Van der Lee (35 663", "Dassen Van der Lee", false),
    ("van Nispen over", "van Nispen", false),
    ("uitgevoerd", "", false),
  ])
  func bareNames(_ text: String, _ names: String, _ etAl: Bool) {
    let analysis = Analysis(TextFixture.document(text))
    let phrase = NameScanner(analysis).names(at: 0, isList: false)
    #expect((phrase?.names ?? []).map { analysis.string($0.name) }.joined(separator: " ") == names)
    #expect(phrase?.etAl ?? false == etAl)
  }

  /// A phrase, the words of the office, its titles with their ministries.
  @Test(arguments: [
    ("de Minister van SZW heeft", "Minister van SZW", "Minister van SZW=SZW"),
    (
      "mede namens de Minister van Onderwijs, Cultuur en Wetenschap, en",
      "Minister van Onderwijs, Cultuur en Wetenschap",
      "Minister van Onderwijs, Cultuur en Wetenschap=OCW"
    ),
    (
      "de Staatssecretaris van Justitie en Veiligheid",
      "Staatssecretaris van Justitie en Veiligheid",
      "Staatssecretaris van Justitie en Veiligheid=JenV"
    ),
    (
      "de Ministers van SZW, JenV en OCW hebben", "Ministers van SZW, JenV en OCW",
      "Minister van SZW=SZW, Minister van JenV=JenV, Minister van OCW=OCW"
    ),
    (
      "de Ministers van Financiën en van Defensie", "Ministers van Financiën en van Defensie",
      "Minister van Financiën=Fin, Minister van Defensie=Def"
    ),
    (
      "de Minister voor Rechtsbescherming zal", "Minister voor Rechtsbescherming",
      "Minister voor Rechtsbescherming=JenV"
    ),
    ("de toenmalige minister van VenJ", "minister van VenJ", "minister van VenJ=VenJ"),
    ("de Minister-President", "Minister-President", "Minister-President=AZ"),
    (
      "de Minister-President, Minister van Algemene Zaken",
      "Minister-President, Minister van Algemene Zaken",
      "Minister-President, Minister van Algemene Zaken=AZ"
    ),
    ("mijn ambtsvoorganger heeft", "ambtsvoorganger", "ambtsvoorganger=nil"),
    ("mijn ambtgenoot van BZK", "ambtgenoot van BZK", "ambtgenoot van BZK=BZK"),
    ("de Minister heeft", "Minister", "Minister=nil"),
    ("het kabinet heeft", "kabinet", ""),
    ("de gemeente", "nil", ""),
  ])
  func offices(_ text: String, _ words: String, _ offices: String) {
    let analysis = Analysis(TextFixture.document(text))
    let phrase = OfficeScanner(analysis).phrase(at: 0)
    #expect(phrase.map { analysis.string($0.words) } ?? "nil" == words)
    let read = (phrase?.offices ?? []).map { "\($0.title)=\($0.ministry ?? "nil")" }
    #expect(read.joined(separator: ", ") == offices)
    #expect(phrase?.isOnBehalf ?? false == text.contains("namens"))
  }
}
