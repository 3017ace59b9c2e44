/// The linear system of one strongly connected component: the value of a member is its constant
/// and what the members that cite it hand to it.
struct CitationCircle {
  var constants: [Double]
  var shares: [Double]
  /// Part of its own value that a member hands to itself.
  var toItself: [Double]
  /// Counts of incoming edges, one place further on, until `reserveEdges`; then the starts of
  /// the rows in `sources`.
  var starts: [Int32]
  private(set) var values: [Double]
  private var next: [Int32] = []
  private var sources: [Int32] = []
  /// Empty when all are 1.
  private var weights: [Double] = []

  init(memberCount: Int) {
    constants = Array(repeating: 0, count: memberCount)
    shares = constants
    toItself = constants
    values = constants
    starts = Array(repeating: 0, count: memberCount + 1)
  }

  /// Makes room for the counted edges.
  mutating func reserveEdges(isWeighted: Bool) {
    for member in constants.indices { starts[member + 1] += starts[member] }
    next = starts
    let count = Int(starts[constants.count])
    sources = Array(repeating: 0, count: count)
    if isWeighted { weights = Array(repeating: 1, count: count) }
  }

  mutating func append(from source: Int, to target: Int, weight: Double) {
    let place = Int(next[target])
    next[target] += 1
    sources[place] = Int32(source)
    if !weights.isEmpty { weights[place] = weight }
  }

  /// Gauss–Seidel: each step takes what the step has worked out already.
  mutating func solve(until limit: Double, steps: Int) {
    // What each member hands to a unit of weight.
    var handed = constants.indices.map { constants[$0] * shares[$0] }
    for _ in 0..<steps {
      let change =
        weights.isEmpty
        ? step(&handed) { source, _, handed in handed[source] }
        : weights.withUnsafeBufferPointer { weights in
          step(&handed) { source, edge, handed in handed[source] * weights[edge] }
        }
      if change <= limit { return }
    }
  }

  /// One step; returns the sum of the changes.
  @inline(__always)
  private mutating func step(
    _ handed: inout [Double],
    _ flow: (Int, Int, UnsafeMutableBufferPointer<Double>) -> Double
  ) -> Double {
    var change = 0.0
    let count = constants.count
    values.withUnsafeMutableBufferPointer { values in
      handed.withUnsafeMutableBufferPointer { handed in
        sources.withUnsafeBufferPointer { sources in
          for member in 0..<count {
            var sum = constants[member]
            for edge in Int(starts[member])..<Int(starts[member + 1]) {
              sum += flow(Int(sources[edge]), edge, handed)
            }
            let value = sum / (1 - toItself[member])
            change += abs(value - values[member])
            values[member] = value
            handed[member] = value * shares[member]
          }
        }
      }
    }
    return change
  }
}
