import Foundation
import Glibc

/// The kind of disk that a folder lies on, as far as a database must know it.
public struct FileSystem: Equatable, Sendable {
  /// What it is called (“nfs4”), when other machines or programs answer for it; nil for a disk of
  /// this machine.
  ///
  /// There a log is no good: all who read it share memory, which only one machine has.
  public let remoteName: String?

  /// The file system that holds `folder`; of one that is not there, that of the folder above.
  public init(of folder: String) {
    var (path, entry) = (folder, stat())
    while stat(path, &entry) != 0, errno == ENOENT, path.contains("/"), path != "/" {
      let parent = path.deletingLastComponent
      path = parent.isEmpty ? "/" : parent
    }
    let mounts = FileManager.default.contents(atPath: "/proc/self/mountinfo") ?? Data()
    self.init(
      device: UInt64(entry.st_dev), mounts: String(decoding: mounts, as: UTF8.self))
  }

  /// The file system of a device, by what the kernel tells of all that is mounted.
  ///
  /// Source: proc_pid_mountinfo(5); makedev(3) for the two parts of a device's number.
  init(device: UInt64, mounts: String) {
    let major = (device >> 8) & 0xFFF | (device >> 32) & ~0xFFF
    let minor = device & 0xFF | (device >> 12) & ~0xFF
    let mount = mounts.split(separator: "\n").last {
      $0.split(separator: " ").dropFirst(2).first ?? "" == "\(major):\(minor)"
    }
    let kind = mount?.split(separator: " ").drop { $0 != "-" }.dropFirst().first ?? ""
    remoteName =
      FileSystem.remoteKinds.contains(kind) || kind.hasPrefix("fuse.") ? String(kind) : nil
  }

  private static let remoteKinds: Set<Substring> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse", "afs", "ceph", "coda", "vboxsf",
  ]

  /// How many bytes can still be written where `path` lies by who has no special rights; nil where
  /// nothing tells it.
  public static func room(at path: String) -> Int64? {
    var state = statvfs()
    guard statvfs(path, &state) == 0 else { return nil }
    return Int64(clamping: state.f_bavail &* state.f_frsize)
  }

  /// How a database keeps there what must not be lost.
  var journal: Journal { remoteName == nil ? .log : .rollback }
}
