internal import CProcess
internal import Glibc

/// Runs a program with bytes on its standard input and collects what it writes, within limits of time and size.
///
/// No shell is involved and nothing is written to disk. The three channels are socket pairs rather than pipes: they
/// are closed on `exec` from the start, so that no other child inherits them, and a write to a child that is gone is
/// an error and no signal.
struct ChildProcess {
  /// What a run can end in.
  enum Failure: Error, Equatable {
    /// No such program.
    case notFound
    /// The system refused to start it; its error number.
    case notStarted(Int32)
    /// It took longer than allowed and was killed.
    case timeout
    /// It wrote more than allowed and was killed.
    case tooMuchOutput
    /// It was not waited for, because the run ends.
    case stopped
  }

  /// What a program left.
  struct Result {
    /// Its standard output.
    var output: [UInt8]
    /// The beginning of its standard error.
    var diagnostics: String
    /// Its exit status, or 128 and the signal that ended it.
    var status: Int32
  }

  /// The program, looked up in `PATH`.
  let program: String
  /// Its arguments.
  let arguments: [String]
  /// How long it may take, in seconds, and how much of a processor.
  let seconds: Int
  /// How many bytes it may write.
  let outputLimit: Int
  /// How much memory it may ask for, in bytes.
  var memoryLimit = 2 << 30

  /// The bytes of standard error that are kept.
  private static let diagnosticsLimit = 4096
  private static let chunk = 64 << 10

  /// Runs the program to its end, or until `isStopped`, which is asked ten times a second.
  func run(
    input: UnsafeRawBufferPointer, isStopped: () -> Bool = { false }
  ) throws(Failure) -> Result {
    let channels = try Channels()
    defer { channels.closeAll() }
    let child = try spawn(channels)
    channels.closeTheirs()
    do {
      var result = try exchange(input, channels, until: child.deadline, isStopped)
      result.status = try wait(for: child.id, until: child.deadline)
      return result
    } catch {
      kill(child.id, SIGKILL)
      var status: Int32 = 0
      while waitpid(child.id, &status, 0) < 0, errno == EINTR {}
      throw error
    }
  }

  private func spawn(
    _ channels: Channels
  ) throws(Failure) -> (id: pid_t, deadline: Deadline) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, pair) in [channels.input, channels.output, channels.error].enumerated() {
      posix_spawn_file_actions_adddup2(&actions, pair.theirs, Int32(descriptor))
    }
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = [strdup("LC_ALL=C.UTF-8"), nil]
    defer {
      for word in words + environment { free(word) }
    }
    var id: pid_t = 0
    let status = posix_spawnp(&id, program, &actions, nil, &words, &environment)
    guard status == 0 else { throw status == ENOENT ? .notFound : .notStarted(status) }
    // It waits for its input, which comes after this.
    _ = kamerstuk_limit_process(id, RLIMIT_AS.rawValue, UInt64(clamping: memoryLimit))
    _ = kamerstuk_limit_process(id, RLIMIT_CPU.rawValue, UInt64(clamping: seconds + 1))
    _ = kamerstuk_limit_process(id, RLIMIT_CORE.rawValue, 0)
    return (id, Deadline(seconds: seconds))
  }

  /// Writes the input and reads both outputs until the child has closed them.
  private func exchange(
    _ input: UnsafeRawBufferPointer, _ channels: Channels, until deadline: Deadline,
    _ isStopped: () -> Bool
  ) throws(Failure) -> Result {
    var result = Result(output: [], diagnostics: "", status: 0)
    var diagnostics: [UInt8] = []
    var written = 0
    var buffer = [UInt8](repeating: 0, count: Self.chunk)
    var polled = [
      pollfd(fd: channels.input.ours, events: Int16(POLLOUT), revents: 0),
      pollfd(fd: channels.output.ours, events: Int16(POLLIN), revents: 0),
      pollfd(fd: channels.error.ours, events: Int16(POLLIN), revents: 0),
    ]
    while polled[1].fd >= 0 || polled[2].fd >= 0 {
      let left = deadline.millisecondsLeft
      guard left > 0 else { throw .timeout }
      if isStopped() { throw .stopped }
      if poll(&polled, nfds_t(polled.count), min(left, 100)) < 0, errno != EINTR {
        throw .notStarted(errno)
      }
      if polled[0].fd >= 0, polled[0].revents != 0 {
        let count = send(
          polled[0].fd, input.baseAddress.map { $0 + written },
          min(Self.chunk, input.count - written),
          Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
        if count > 0 { written += count }
        // All is written, or the child wants no more.
        if written == input.count || count < 0 && errno != EAGAIN && errno != EINTR {
          shutdown(polled[0].fd, Int32(SHUT_WR))
          polled[0].fd = -1
        }
      }
      for index in 1...2 where polled[index].fd >= 0 && polled[index].revents != 0 {
        let count = read(polled[index].fd, &buffer, buffer.count)
        if count < 0, errno == EINTR || errno == EAGAIN { continue }
        if count <= 0 {
          polled[index].fd = -1
        } else if index == 1 {
          guard result.output.count + count <= outputLimit else { throw .tooMuchOutput }
          result.output.append(contentsOf: buffer[..<count])
        } else {
          diagnostics.append(
            contentsOf: buffer[..<min(count, Self.diagnosticsLimit - diagnostics.count)])
        }
      }
    }
    result.diagnostics = String(decoding: diagnostics, as: UTF8.self)
    return result
  }

  private func wait(for id: pid_t, until deadline: Deadline) throws(Failure) -> Int32 {
    var status: Int32 = 0
    while true {
      let ended = waitpid(id, &status, WNOHANG)
      if ended == id { break }
      if ended < 0, errno != EINTR { break }
      guard deadline.millisecondsLeft > 0 else { throw .timeout }
      // Its outputs are closed: it is about to end.
      poll(nil, 0, 1)
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}

/// A moment on the monotonic clock.
private struct Deadline {
  private let nanoseconds: Int

  init(seconds: Int) {
    nanoseconds = Self.now + seconds * 1_000_000_000
  }

  var millisecondsLeft: Int32 {
    Int32(clamping: (nanoseconds - Self.now) / 1_000_000)
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}

/// The three socket pairs between this process and a child.
private final class Channels {
  /// The two ends of one.
  struct Pair {
    var ours: Int32
    var theirs: Int32
  }

  private(set) var input = Pair(ours: -1, theirs: -1)
  private(set) var output = Pair(ours: -1, theirs: -1)
  private(set) var error = Pair(ours: -1, theirs: -1)

  init() throws(ChildProcess.Failure) {
    do {
      input = try Self.pair()
      output = try Self.pair()
      error = try Self.pair()
    } catch {
      closeAll()
      throw error
    }
  }

  private static func pair() throws(ChildProcess.Failure) -> Pair {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw .notStarted(errno) }
    return Pair(ours: ends[0], theirs: ends[1])
  }

  func closeTheirs() {
    for end in [input.theirs, output.theirs, error.theirs] where end >= 0 { close(end) }
    input.theirs = -1
    output.theirs = -1
    error.theirs = -1
  }

  func closeAll() {
    closeTheirs()
    for end in [input.ours, output.ours, error.ours] where end >= 0 { close(end) }
    input.ours = -1
    output.ours = -1
    error.ours = -1
  }
}
