using System.Text;
using Microsoft.CodeAnalysis;

namespace Rota.Host.Scripting;

// Gives the compiler the texts that were hashed, even if the files have changed since.
internal sealed class LoadedFiles(IReadOnlyList<ScriptFile> files) : SourceReferenceResolver
{
    public static readonly LoadedFiles None = new([]);

    public override string? NormalizePath(string path, string? baseFilePath) =>
        baseFilePath is null ? path : LoadDirective.Resolve(path, baseFilePath);

    public override string? ResolveReference(string path, string? baseFilePath)
    {
        var full = NormalizePath(path, baseFilePath);
        return files.Any(file => file.Path == full) ? full : null;
    }

    public override Stream OpenRead(string resolvedPath) =>
        new MemoryStream(Encoding.UTF8.GetBytes(LibraryDirective.Without(files.Single(file => file.Path == resolvedPath))));

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => files.Count;
}
