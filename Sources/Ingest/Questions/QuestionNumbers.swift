/// The numbers in the label of a question or an answer: "2, 3 en 4", "1 t/m 3", "7, 8, 9 10 en 11".
struct QuestionNumbers: Equatable {
  /// The numbers in the order of the label.
  private(set) var values: [Int] = []

  /// More questions than this are not joined in one label.
  private static let most = 100

  init(_ label: String) {
    var value: Int?
    var isRange = false
    var letters: [UInt8] = []
    func isRangeWord(_ word: [UInt8]) -> Bool {
      ["t/m", "tot", "-", "–"].contains { word.elementsEqual($0.utf8) }
    }
    for byte in Array(label.utf8) + [0x20] {
      if byte.isDigit {
        if isRangeWord(letters) { isRange = true }
        letters = []
        value = min((value ?? 0) * 10 + Int(byte - 0x30), 10_000)
        continue
      }
      if let number = value {
        add(number, isRange: isRange)
        value = nil
        isRange = false
      }
      if byte > 0x20, byte != 0x2C {
        letters.append(byte)
      } else {
        if isRangeWord(letters) { isRange = true }
        letters = []
      }
    }
  }

  private mutating func add(_ number: Int, isRange: Bool) {
    guard values.count < Self.most else { return }
    if isRange, let last = values.last, number > last, number - last < Self.most {
      values.append(contentsOf: (last + 1)...number)
    } else {
      values.append(number)
    }
  }
}
