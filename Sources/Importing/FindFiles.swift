import Glibc

/// The files below a folder, and the folders that could not be read.
public struct FoundFiles: Equatable, Sendable {
  /// In the order of their bytes, folder by folder.
  public var files: [InputPath] = []
  public var failures: [InputError] = []
}

/// All regular files in `folder` and below.
///
/// Hidden entries are left out, and so are linked folders, which could lead in a circle, and
/// pipes and devices, which nobody meant. Links to files count as files.
public func findFiles(in folder: InputPath) -> FoundFiles {
  var found = FoundFiles()
  // A stack instead of recursion: the depth of a disk is not ours to choose.
  var waiting = [folder]
  while let path = waiting.popLast() {
    do throws(InputError) {
      let entries = try entries(of: path)
      found.files += entries.filter(isFile)
      waiting += entries.filter(isRealFolder).reversed()
    } catch {
      found.failures.append(error)
    }
  }
  return found
}

/// The visible entries of a folder, sorted.
private func entries(of folder: InputPath) throws(InputError) -> [InputPath] {
  guard let stream = folder.withCString(opendir) else { throw InputError(system: errno, folder) }
  defer { closedir(stream) }
  var entries: [InputPath] = []
  while let entry = readdir(stream) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
    if name.first != UInt8(ascii: ".") { entries.append(folder.appending(name)) }
  }
  return entries.sorted()
}

private func isRealFolder(_ path: InputPath) -> Bool {
  var entry = stat()
  return path.withCString { lstat($0, &entry) } == 0 && entry.kind == S_IFDIR
}

private func isFile(_ path: InputPath) -> Bool {
  var entry = stat()
  return path.withCString { stat($0, &entry) } == 0 && entry.kind == S_IFREG
}
