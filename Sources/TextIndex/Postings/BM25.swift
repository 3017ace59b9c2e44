import CIndexKernels
import Glibc

/// Okapi BM25 (Robertson and Zaragoza, 2009) with k1 1.2 and b 0.75, as Lucene counts it: without the
/// constant factor k1 + 1, idf = ln(1 + (N − df + 0.5) / (df + 0.5)).
enum BM25 {
  static let k1: Float = 1.2
  static let b: Float = 0.75

  /// The weight of a term found in `documents` of `total` documents.
  static func idf(documents: Int, total: Int) -> Float {
    let df = Double(documents)
    return Float(log(1 + (Double(max(total, documents)) - df + 0.5) / (df + 0.5)))
  }

  /// For each norm, what is added to the term frequency in the denominator.
  static func lengths(average: Double) -> [Float] {
    (0..<256).map { code in
      let length = Float(FieldNorm.length(UInt8(code)))
      return k1 * (1 - b + b * length / Float(max(average, 1)))
    }
  }
}
