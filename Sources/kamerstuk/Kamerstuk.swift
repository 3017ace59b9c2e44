import ArgumentParser

@main
struct Kamerstuk: ParsableCommand {
  func run() {}
}
