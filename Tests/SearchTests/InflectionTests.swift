import Testing

@testable import Search

@Suite struct InflectionTests {
  /// Each pair both ways.
  @Test(arguments: [
    ("brief", "brieven"), ("huis", "huizen"), ("plan", "plannen"), ("maan", "manen"),
    ("luchthaven", "luchthavens"), ("huishouden", "huishoudens"), ("toets", "toetsen"),
    ("toepas", "toepassen"), ("toepassen", "toegepast"), ("schrap", "geschrapt"),
    ("meststof", "meststoffen"), ("uitvoeringsplan", "uitvoeringsplannen"),
    ("risicovol", "risicovolle"), ("economie", "economieen"), ("idee", "ideeen"),
    ("emissie", "emissies"), ("familie", "families"), ("voldoe", "voldoen"),
    ("getroffen", "getroffenen"), ("verken", "verkennen"), ("lief", "lieve"), ("groot", "grote"),
    ("wandel", "wandelen"), ("werk", "werkte"), ("speel", "gespeeld"), ("leef", "leven"),
    ("centrum", "centra"), ("politicus", "politici"), ("bus", "bussen"),
    ("buurthuis", "buurthuizen"),
    ("inventariseer", "geinventariseerd"), ("evalueer", "geevalueerd"), ("machine", "machines"),
  ])
  func findsEachForm(a: String, b: String) {
    #expect(Inflections().forms(of: a).contains(b))
    #expect(Inflections().forms(of: b).contains(a))
  }

  @Test(arguments: [
    ("man", "manen"), ("maan", "mannen"), ("bom", "bomen"), ("manen", "mannen"), ("mens", "menzen"),
    ("brief", "briefen"), ("les", "lezen"),
  ])
  func keepsOtherWordsApart(a: String, b: String) {
    #expect(!Inflections().forms(of: a).contains(b))
  }

  @Test(arguments: ["xyzzyplugh", "omtzigt", "yesilgoz", "2019", "été", "", "is"])
  func leavesNamesAlone(word: String) {
    #expect(Inflections().forms(of: word).isEmpty)
  }

  @Test func makesNoFormTwice() {
    for word in ["brieven", "toepassen", "gespeelde", "regeringen"] {
      let forms = Inflections().forms(of: word)
      #expect(Set(forms).count == forms.count)
      #expect(!forms.contains(word))
    }
  }
}
