/// The elements that the reader knows by name; every other one is `unknown` and read by what it holds.
///
/// Sources: op-xsd-2012-1 to op-xsd-2014-05-15 (`officiele-publicatie`), the `kamerwrk` DTD 0.10 of 1995,
/// vergaderverslag v1.0 (VLOS), OWMS, SRU 2.0 and OpenDocument 1.2.
enum XMLElement: String, CaseIterable, Sendable {
  case unknown = ""

  // Roots.
  case officielePublicatie = "officiele-publicatie"
  case kamerwrk
  case vlosCoreDocument = "vloscoredocument"
  case metadataGegevens = "metadata_gegevens"
  case owmsMetadata = "owms-metadata"
  case searchRetrieveResponse = "searchretrieveresponse"

  // The head of a paper.
  case metadata, meta
  case kamerstuk, kamerstukkop, kamervraagkop, tekstregel
  case kamervragen, handelingen
  case nietDossierStuk = "niet-dossier-stuk"
  case ndsStuk = "nds-stuk"
  case dossier, dossiernummer, dossiernr, begrotingshoofdstuk, rijkswetnummer
  case stuk, stuknr, ondernummer, herdruk, datumtekst, datum
  case kop, label, nr, titel, subtitel
  case frontm, versie, ordernr, vergjaar, onderw, nummer, naam, ltrlabel, body

  // Running text.
  case tekst
  case al
  case alGroep = "al-groep"
  case tussenkop, tuskop, witreg
  case lijst, li
  case liNr = "li.nr"
  case lid, lidnr
  case citaat
  case noot
  case nootNr = "noot.nr"
  case nootAl = "noot.al"
  case nootref, voetnoot, voetref
  case extref, intref, dossierref, nadruk, sup, inf, br
  case plaatje, illustratie
  case inhoudsopgave = "officiele-inhoudsopgave"
  case bijlage
  case ondertekening, ondtek, functie, voornaam, voorvoegsels, achternaam, organisatie

  // Tables (CALS).
  case table, title, tgroup, colspec, spanspec, thead, tbody, tfoot, row, entry

  // Questions.
  case kamervraagnummer, kamervraagomschrijving, kamervraagonderwerp, kamervraagopmerking
  case vraag, antwoord, vragen, vraagnummer, vraagdoc, omschr, toelicht

  // Debates.
  case vergadering
  case vergaderingNummer = "vergadering-nummer"
  case vergaderdatum, vergadertijd, opening, agendapunt
  case itemTitel = "item-titel"
  case onderwerp, spreekbeurt, spreker, politiek, motie
  case motieInfo = "motie-info"

  // VLOS.
  case activiteit, activiteithoofd, activiteitdeel, activiteititem, woordvoerder, interrumpant
  case draadboekfragment, alinea, alineaitem, stuknummer, zaken, zaak, sprekers, commissies
  case activiteitenindex, parlisid, aanvangstijd, eindtijd, markeertijdbegin, markeertijdeind
  case voortzetting, isvoorzitter, isdraad, zaal, sluiting, vergaderjaar, vergaderingnummer
  case stemmingen, stemming, fractie, stem, besluitvorm, uitslag, sequeel, aanhef, verslagnaam

  // OWMS.
  case identifier, type, issued, available, creator, documenttitel, dossiertitel, indiener,
    ontvanger
  case publicationName = "publicationname"
  case aanhangselNummer = "aanhangselnummer"
  case datumOntvangst = "datumontvangst"
  case datumIndiening = "datumindiening"
  case datumBrief = "datumbrief"
  case datumVergadering = "datumvergadering"

  // OpenDocument.
  case odtText = "text"
  case odtParagraph = "p"
  case odtHeading = "h"
  case odtTab = "tab"
  case odtSpace = "s"
  case odtLineBreak = "line-break"
  case odtNote = "note"
  case odtCitation = "note-citation"
  case odtNoteBody = "note-body"
  case odtRow = "table-row"
  case odtCell = "table-cell"
  case odtChanges = "tracked-changes"
  case odtAnnotation = "annotation"

  /// The element of a local name in lower case, `unknown` for any other.
  init(localName: String) {
    self = XMLElement.byName[localName] ?? .unknown
  }

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}
