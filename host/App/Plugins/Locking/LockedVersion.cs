using NuGet.Versioning;

namespace Rota.Host.Plugins;

// An installed version. One copied into the folder by hand has no source and no hashes.
internal sealed record LockedVersion(
    SemanticVersion Version,
    LockState State,
    string? Source,

    // The hash of a listing of all files, one line of hash and name each.
    string? Sha256,

    // The hash of the archive.
    string? ArchiveSha256,
    IReadOnlyDictionary<string, string>? Files);
