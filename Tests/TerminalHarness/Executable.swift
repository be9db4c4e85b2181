import Glibc

/// Where the program under test lies.
public enum Executable {
  /// The path in the environment variable, else the program of that name beside the tests.
  public static func path(_ name: String, variable: String = "KOLUMNE_BINARY") -> String {
    if let chosen = getenv(variable) { return String(cString: chosen) }
    return folder + "/" + name
  }

  /// The build folder: the one in which the test program itself lies.
  private static var folder: String {
    var room = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &room, room.count)
    let path = String(
      decoding: room.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return path.split(separator: "/").dropLast().map { "/" + $0 }.joined()
  }
}
