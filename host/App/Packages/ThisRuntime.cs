using System.Reflection;
using System.Runtime.InteropServices;
using NuGet.Client;
using NuGet.Frameworks;
using NuGet.RuntimeModel;

namespace Rota.Host.Packages;

// The framework and the system that this process runs on, as NuGet names them.
internal static class ThisRuntime
{
    private static readonly string Folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    // The second is what NuGet falls back to: many old packages run here that only name the .NET Framework.
    public static IReadOnlyList<NuGetFramework> Frameworks { get; } =
    [
        NuGetFramework.Parse($"net{Environment.Version.Major}.{Environment.Version.Minor}"),
        NuGetFramework.Parse("net481"),
    ];

    // As .NET's portable graph has them, the closest first.
    public static IReadOnlyList<string> Systems { get; } = [.. Families().SelectMany(family => new[] { $"{family}-{Architecture}", family }), "any", "base"];

    public static ManagedCodeConventions Conventions { get; } = new(new RuntimeGraph(
        Systems.Select((system, rank) => new RuntimeDescription(system, Systems.Skip(rank + 1).Take(1)))));

    private static string Architecture => RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();

    // The framework's own assembly wins over an older one in a package, as in a build.
    public static bool Brings(string library, Version? version)
    {
        var own = Path.Combine(Folder, Path.GetFileName(library));
        return File.Exists(own) && VersionOf(own) is { } ours && (version is null || ours >= version);
    }

    // Those of a package's groups that count here.
    public static IEnumerable<T> Fitting<T>(IEnumerable<T> groups)
        where T : IFrameworkSpecific
    {
        var all = groups.ToList();
        var nearest = Frameworks
            .Select(framework => new FrameworkReducer().GetNearest(framework, all.Select(group => group.TargetFramework)))
            .FirstOrDefault(each => each is not null);
        return nearest is null ? [] : all.Where(group => group.TargetFramework.Equals(nearest));
    }

    // Null of a file without .NET code.
    public static Version? VersionOf(string library)
    {
        try
        {
            return AssemblyName.GetAssemblyName(library).Version;
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }

    private static string[] Families()
    {
        if (OperatingSystem.IsWindows()) return ["win"];
        if (OperatingSystem.IsMacOS()) return ["osx", "unix"];
        if (!OperatingSystem.IsLinux()) return ["unix"];
        var system = RuntimeInformation.RuntimeIdentifier;
        return system.Contains("musl", StringComparison.Ordinal) || system.StartsWith("alpine", StringComparison.Ordinal)
            ? ["linux-musl", "linux", "unix"]
            : ["linux", "unix"];
    }
}
