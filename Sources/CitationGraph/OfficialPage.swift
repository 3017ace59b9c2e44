/// The page of an official publication: `https://zoek.officielebekendmakingen.nl/{id}.html`.
package enum OfficialPage {
  static let prefix = "https://zoek.officielebekendmakingen.nl/"
  static let suffix = ".html"

  /// The address of the page of the publication with this identifier.
  package static func url(of id: String) -> String {
    prefix + id + suffix
  }
}
