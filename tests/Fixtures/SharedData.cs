using System.Reflection;
using Xunit;

namespace Rota.Tests;

/// <summary>The folder of real prices and golden results next to the repository, or at <c>$ROTA_SHARED</c>.</summary>
public static class SharedData
{
    /// <summary>The path of a folder in it; skips the calling test if it is missing.</summary>
    public static string Folder(string path)
    {
        var folder = Path.Combine(Root, path);
        if (!Directory.Exists(folder)) Assert.Skip($"needs {path} of the shared data: ../shared beside the repository, or $ROTA_SHARED");
        return folder;
    }

    /// <summary>The path of a file in it; skips the calling test if it is missing.</summary>
    public static string File(string path) => Path.Combine(Folder(Path.GetDirectoryName(path)!), Path.GetFileName(path));

    private static string Root => Environment.GetEnvironmentVariable("ROTA_SHARED") is { Length: > 0 } given
        ? given
        : Path.Combine(Repository.Root, "..", "shared");
}
