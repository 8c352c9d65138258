namespace Rota.Tests.Program;

/// <summary>The shipped scripts, compiled once so that each run finds them in the cache.</summary>
public sealed class ShippedScripts : IDisposable
{
    private readonly Place _place = new();

    public ShippedScripts() => Check = _place.Rota(["check", .. Names.Select(PathOf)]);

    public static string Folder { get; } = Path.Combine(Repository.Root, "strategies");

    // For example published/gem.csx.
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*.csx", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    internal Outcome Check { get; }

    public static string PathOf(string name) => Path.Combine(Folder, name);

    public void Dispose() => _place.Dispose();
}
