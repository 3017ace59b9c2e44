import Kamerstukken
import Testing

@testable import Extraction

@Suite struct NumberScannerTests {
  /// The phrase, its value, and the words that the number takes of it.
  @Test(arguments: [
    ("38 trainingen", "38", "38"),
    ("1.000 professionals", "1000", "1.000"),
    ("10 000 woningen", "10000", "10 000"),
    ("6.000.000 euro", "6000000", "6.000.000"),
    ("1.000,50 euro", "1000.5", "1.000,50"),
    ("2,5 ton", "2.5", "2,5"),
    ("0,3%", "0.3", "0,3"),
    (",77", "0.77", ",77"),
    ("5.2 procent", "5.2", "5.2"),
    ("0033", "33", "0033"),
    ("6 mln. voor", "6000000", "6 mln."),
    ("1,2 mld. euro", "1200000000", "1,2 mld."),
    ("25 miljoen gulden", "25000000", "25 miljoen"),
    ("5 duizend", "5000", "5 duizend"),
    ("100k", "100000", "100k"),
    ("500g aardbeien", "500", "500g"),
    ("2½ jaar", "2.5", "2½"),
    ("achttien gemeenten", "18", "achttien"),
    ("Tweeëntwintig leden", "22", "Tweeëntwintig"),
    ("drieendertig", "33", "drieendertig"),
    ("eenentwintig", "21", "eenentwintig"),
    ("twee en twintig", "22", "twee en twintig"),
    ("twee-en-veertig", "42", "twee-en-veertig"),
    ("honderdenvijf", "105", "honderdenvijf"),
    ("tweehonderdvijftig", "250", "tweehonderdvijftig"),
    ("honderd tweeëntwintig", "122", "honderd tweeëntwintig"),
    ("drie honderd", "300", "drie honderd"),
    ("vijftienhonderd woningen", "1500", "vijftienhonderd"),
    ("vijftigduizend", "50000", "vijftigduizend"),
    ("honderdduizend", "100000", "honderdduizend"),
    ("drieduizend vijftig", "3050", "drieduizend vijftig"),
    ("twee miljoen driehonderdduizend", "2300000", "twee miljoen driehonderdduizend"),
    ("anderhalf jaar", "1.5", "anderhalf"),
    ("anderhalve week", "1.5", "anderhalve"),
    ("anderhalf miljoen", "1500000", "anderhalf miljoen"),
    ("twee en een half uur", "2.5", "twee en een half"),
    ("tweeënhalf jaar", "2.5", "tweeënhalf"),
    ("een half miljard", "500000000", "een half miljard"),
    ("een half jaar", "0.5", "een half"),
    ("een miljoen", "1000000", "een miljoen"),
    ("een week", "1", "een"),
    ("dozijn", "12", "dozijn"),
    ("drie en vier", "3", "drie"),
    ("duizend en twee gemeenten", "1000", "duizend"),
    ("zes weken", "6", "zes"),
    ("12.345.678.901", "12345678901", "12.345.678.901"),
  ])
  func value(_ phrase: String, _ value: String, _ words: String) throws {
    let analysis = Analysis(TextFixture.document(phrase))
    let number = try #require(NumberScanner(analysis).number(at: 0))
    #expect(number.value.description == value)
    let range = analysis.tokens.range(
      number.tokens.lowerBound, through: number.tokens.upperBound - 1)
    #expect(analysis.string(range) == words)
  }

  /// What begins like a number and is none.
  @Test(arguments: [
    "20.06.2018", "1.2.3", "miljoen", "gemeenten", "tweedeling", "eenheid", "drieluik",
    "achterstand", "vierkante", "honderdduizenden", "9999999999999999999", "zevensprong",
  ])
  func none(_ phrase: String) {
    #expect(NumberScanner(Analysis(TextFixture.document(phrase))).number(at: 0) == nil)
  }

  /// The cheap test never refuses what the full one reads.
  @Test(arguments: NumberWords.rows.map(\.word))
  func mayBegin(_ word: String) {
    let scanner = NumberScanner(Analysis(TextFixture.document(word)))
    guard let number = scanner.number(at: 0), number.form != .article, number.form != .none else {
      return
    }
    #expect(scanner.mayBegin(at: 0))
  }
}
