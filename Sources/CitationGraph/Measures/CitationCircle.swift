/// The linear system of one strongly connected component: the value of a member is its constant
/// and what the members that cite it hand to it.
struct CitationCircle {
  /// Rows of sources have a multiple of this length, so that most take one turn of the loop and
  /// its end is guessed right; measured, a step takes two thirds of the time.
  private static let stride = 4
  /// Steps after which values are scaled at most. Scaling is not proved to end in every circle,
  /// steps alone are.
  private static let scaledSteps = 100

  var constants: [Double]
  /// What a member hands to a unit of outgoing weight, per unit of its value.
  var shares: [Double]
  /// Part of its own value that a member hands to itself.
  var toItself: [Double]
  /// Part of its own value that leaves the circle or is lost: above 0.
  var losses: [Double]
  private(set) var values: [Double]
  /// Incoming edges by member, but for those from itself, until `reserveEdges`; then where the
  /// next one goes.
  private var next: [Int]
  /// Ends of the rows in `sources`.
  private var ends: [Int] = []
  /// Padded with the number of members, whose value is 0.
  private var sources: [Int32] = []
  /// Empty when all are 1.
  private var weights: [Double] = []

  init(memberCount: Int) {
    constants = Array(repeating: 0, count: memberCount)
    shares = constants
    toItself = constants
    losses = Array(repeating: 1, count: memberCount)
    values = constants
    next = Array(repeating: 0, count: memberCount)
  }

  mutating func count(to target: Int) {
    next[target] += 1
  }

  /// Makes room for the counted edges.
  mutating func reserveEdges(isWeighted: Bool) {
    let stride = CitationCircle.stride
    ends = next
    var end = 0
    for member in next.indices {
      let length = (next[member] + stride - 1) / stride * stride
      next[member] = end
      end += length
      ends[member] = end
    }
    sources = Array(repeating: Int32(constants.count), count: end)
    if isWeighted { weights = Array(repeating: 0, count: end) }
  }

  mutating func append(from source: Int, to target: Int, weight: Double) {
    let place = next[target]
    next[target] += 1
    sources[place] = Int32(source)
    if !weights.isEmpty { weights[place] = weight }
  }

  /// Gauss–Seidel: each step takes what the step has worked out already. Ends when a step
  /// changes the values by no more than `limit` of their sum.
  ///
  /// What comes into the circle must also leave it. Until that is so, all values are scaled after
  /// each step, which takes away the part of the error that would vanish last: iterative
  /// aggregation with one aggregate (W. J. Stewart, "Introduction to the Numerical Solution of
  /// Markov Chains", 1994, section 6.3).
  mutating func solve(until limit: Double, steps: Int) {
    let factors = toItself.map { 1 / (1 - $0) }
    let inflow = constants.reduce(0, +)
    // What each member hands to a unit of weight.
    var handed = zip(constants, shares).map { $0 * $1 }
    handed.append(0)
    for number in 0..<steps {
      let (change, sum, lost) =
        weights.isEmpty
        ? step(&handed, factors) { source, _, handed in handed[source] }
        : weights.withUnsafeBufferPointer { weights in
          step(&handed, factors) { source, edge, handed in handed[source] * weights[edge] }
        }
      if change <= limit * sum { return }
      let scale = inflow / lost
      guard number < CitationCircle.scaledSteps, abs(scale - 1) > 1e-13 else { continue }
      for member in values.indices {
        values[member] *= scale
        handed[member] *= scale
      }
    }
  }

  /// One step; returns the sum of the changes, of the values, and of what they lose.
  @inline(__always)
  private mutating func step(
    _ handed: inout [Double], _ factors: [Double],
    _ flow: (Int, Int, UnsafeMutableBufferPointer<Double>) -> Double
  ) -> (change: Double, sum: Double, lost: Double) {
    var change = 0.0
    var total = 0.0
    var lost = 0.0
    let count = constants.count
    values.withUnsafeMutableBufferPointer { values in
      handed.withUnsafeMutableBufferPointer { handed in
        sources.withUnsafeBufferPointer { sources in
          ends.withUnsafeBufferPointer { ends in
            var edge = 0
            for member in 0..<count {
              var sum = constants[member]
              let end = ends[member]
              while edge < end {
                let first = flow(Int(sources[edge]), edge, handed)
                let second = flow(Int(sources[edge + 1]), edge + 1, handed)
                let third = flow(Int(sources[edge + 2]), edge + 2, handed)
                let fourth = flow(Int(sources[edge + 3]), edge + 3, handed)
                sum += (first + second) + (third + fourth)
                edge += CitationCircle.stride
              }
              let value = sum * factors[member]
              change += abs(value - values[member])
              total += value
              lost += value * losses[member]
              values[member] = value
              handed[member] = value * shares[member]
            }
          }
        }
      }
    }
    return (change, total, lost)
  }
}
