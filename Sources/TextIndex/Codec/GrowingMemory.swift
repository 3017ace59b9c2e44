import CIndexKernels
import Glibc

/// Memory that is used from its beginning and grows. What is large comes from the system in a mapping of its own,
/// in huge pages where there are any, and grows without being copied: most of the memory of a build is in a few
/// lists of tens of megabytes, whose parts are read in any order.
enum GrowingMemory {
  /// Bytes from which a block is a mapping.
  private static let large = 4 << 20

  /// A new block. That of a mapping is zero.
  static func allocate(_ bytes: Int) -> UnsafeMutableRawPointer {
    guard bytes >= large else {
      return .allocate(byteCount: bytes, alignment: MemoryLayout<UInt64>.alignment)
    }
    return checked(kx_map(bytes))
  }

  /// A new block that is zero.
  static func allocateZeros(_ bytes: Int) -> UnsafeMutableRawPointer {
    let block = allocate(bytes)
    if bytes < large { memset(block, 0, bytes) }
    return block
  }

  /// The same block with other room; the first `used` bytes are kept.
  static func resize(
    _ block: UnsafeMutableRawPointer, from old: Int, to bytes: Int, used: Int
  ) -> UnsafeMutableRawPointer {
    if old >= large, bytes >= large {
      return checked(kx_remap(block, old, bytes))
    }
    let other = allocate(bytes)
    other.copyMemory(from: block, byteCount: used)
    free(block, old)
    return other
  }

  /// The same block with more room, all of it kept; what is new is zero.
  static func resizeZeros(
    _ block: UnsafeMutableRawPointer, from old: Int, to bytes: Int
  ) -> UnsafeMutableRawPointer {
    if old >= large { return resize(block, from: old, to: bytes, used: old) }
    let other = allocateZeros(bytes)
    other.copyMemory(from: block, byteCount: old)
    free(block, old)
    return other
  }

  /// Gives a block of so many bytes back.
  static func free(_ block: UnsafeMutableRawPointer, _ bytes: Int) {
    if bytes >= large { kx_unmap(block, bytes) } else { block.deallocate() }
  }

  private static func checked(_ block: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer {
    // As every allocation in Swift ends where there is no memory; a build is bounded by its budget.
    guard let block else { fatalError("out of memory") }
    return block
  }
}
