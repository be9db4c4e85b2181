import Foundation
import Glibc
import Testing

@Test func `an import that is killed leaves a library that opens, with whole articles only`() throws
{
  let program = try Program()
  let folder = program.home + "/in"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  let capture = try String(contentsOfFile: Program.capture, encoding: .utf8)
  for number in 0..<200 {
    try capture.replacing("Niederfelden", with: "Niederfelden \(number)")
      .replacing("weniger Brücken", with: "weniger Brücken (\(number))")
      .replacing("Vielleicht", with: "Nummer \(number): Vielleicht")
      .write(toFile: "\(folder)/\(number).txt", atomically: false, encoding: .utf8)
  }
  let body = try program.bodyOfCapture()
  var kept = 0
  // Twelve moments, and later ones on a machine too slow to have kept anything by then.
  for round in 0..<60 where round < 12 || kept == 0 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["import", folder]
    process.environment = program.environment
    (process.standardOutput, process.standardError) = (Pipe(), Pipe())
    try process.run()
    usleep(UInt32(5_000 + 17_000 * round + 80_000 * max(0, round - 12)))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()

    let list = try program.run("list", "--json")
    #expect(list.status == 0)
    let count = list.output.split(separator: "\n").count
    #expect(count >= kept)
    kept = count
  }
  try #require(kept > 0)
  for id in stride(from: 1, through: kept, by: max(1, kept / 10)) {
    let shown = try program.run("show", "\(id)", "--format", "json")
    #expect(shown.status == 0)
    #expect(shown.output.contains(body.prefix(200)))
  }
  let rest = try program.run("import", folder)
  #expect(rest.status == 0)
  #expect(try program.run("list", "--json").output.split(separator: "\n").count == 200)
}
