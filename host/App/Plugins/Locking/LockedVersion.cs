using NuGet.Versioning;

namespace Rota.Host.Plugins;

// A version as it was installed. What was put into the folder by hand has no source and no hashes.
internal sealed record LockedVersion(
    SemanticVersion Version,
    LockState State,
    string? Source,

    // Of all files: of their lines of hash and name.
    string? Sha256,

    // Of the file that they came in.
    string? ArchiveSha256,
    IReadOnlyDictionary<string, string>? Files);
