using System.Reflection;

namespace Rota.Tests;

/// <summary>The repository that the tests were built from.</summary>
public static class Repository
{
    /// <summary>The top folder.</summary>
    public static string Root { get; } = Metadata("RepoRoot");

    /// <summary>Debug or Release.</summary>
    public static string Configuration { get; } = Metadata("Configuration");

    /// <summary>A checked-in oracle.</summary>
    public static string Oracle(string file) => Path.Combine(Root, "tests", "Fixtures", "Oracles", file);

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
