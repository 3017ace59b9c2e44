package import Kamerstukken

/// A person in the register.
package struct Person: Sendable, Equatable {
  /// A membership of the Tweede Kamer.
  package struct Membership: Sendable, Equatable {
    /// The party or group.
    package var party: String
    /// First day.
    package var from: CalendarDate?
    /// Last day; nil while it lasts.
    package var to: CalendarDate?
  }

  /// An office in the cabinet.
  package struct Office: Sendable, Equatable {
    /// "minister", "staatssecretaris", "minister-president".
    package var role: String
    /// The ministry as the source names it.
    package var ministry: String
    /// What it is for where that is not the ministry, or empty.
    package var portfolio: String
    /// First day.
    package var from: CalendarDate?
    /// Last day; nil while it lasts.
    package var to: CalendarDate?
  }

  /// The stable key: surname, call name, prefix, year of birth ("dijk-gijs-van-1980").
  package var key: String
  /// The names they are called by, the usual one first; may be empty.
  package var callNames: [String]
  /// All given names, or empty.
  package var givenNames: String
  /// "G.J.", or empty.
  package var initials: String
  /// "van der", or empty.
  package var prefix: String
  /// Without the prefix.
  package var surname: String
  /// The year of birth, or nil.
  package var born: Int?
  /// By first day.
  package var memberships: [Membership]
  /// By first day.
  package var offices: [Office]

  /// "Gijs van Dijk", or with initials where no call name is known.
  package var name: String {
    var parts: [String] = []
    if let call = callNames.first {
      parts.append(call)
    } else if !initials.isEmpty {
      parts.append(initials)
    }
    if !prefix.isEmpty { parts.append(prefix) }
    parts.append(surname)
    return parts.joined(separator: " ")
  }
}
