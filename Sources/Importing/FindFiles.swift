import Glibc

/// The files below a folder, and the folders that could not be read.
struct FoundFiles: Equatable {
  /// In the order of their bytes, folder by folder.
  var files: [InputPath] = []
  var failures: [InputError] = []
}

/// All regular files in `folder` and below.
///
/// Hidden entries are left out, and so are linked folders, which could lead in a circle, and
/// pipes and devices, which nobody meant. Links to files count as files. Pictures, scripts and
/// the like are left out too, the folders that browsers save beside a page, and what is `own`.
func findFiles(in folder: InputPath, leavingOut own: OwnFiles = OwnFiles()) -> FoundFiles {
  var found = FoundFiles()
  // A stack instead of recursion: the depth of a disk is not ours to choose.
  var waiting = [folder]
  while let path = waiting.popLast() {
    do throws(InputError) {
      let names = try entries(of: path)
      let parts = PageParts(besides: names)
      let files = names.filter { !PageParts.isPart($0) }.map(path.appending)
      let folders = names.filter { !parts.isFolderOfPage($0) }.map(path.appending)
      found.files += files.filter { isFile($0, leavingOut: own) }
      waiting += folders.filter { isRealFolder($0, leavingOut: own) }.reversed()
    } catch {
      found.failures.append(error)
    }
  }
  return found
}

/// The names of the visible entries of a folder, sorted.
private func entries(of folder: InputPath) throws(InputError) -> [[UInt8]] {
  guard let stream = folder.withCString(opendir) else { throw InputError(system: errno, folder) }
  defer { closedir(stream) }
  var names: [[UInt8]] = []
  while let entry = readdir(stream) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
    if name.first != UInt8(ascii: ".") { names.append(name) }
  }
  return names.sorted { $0.lexicographicallyPrecedes($1) }
}

private func isRealFolder(_ path: InputPath, leavingOut own: OwnFiles) -> Bool {
  var entry = stat()
  return path.withCString { lstat($0, &entry) } == 0 && entry.kind == S_IFDIR
    && !own.contain(entry)
}

private func isFile(_ path: InputPath, leavingOut own: OwnFiles) -> Bool {
  var entry = stat()
  return path.withCString { stat($0, &entry) } == 0 && entry.kind == S_IFREG
    && !own.contain(entry)
}
