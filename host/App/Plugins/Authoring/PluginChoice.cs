namespace Rota.Host.Plugins;

// The plugins this process uses: all, only the bundled ones, or plugins under development as well. Passed in the environment, which
// worker processes inherit.
internal sealed record PluginChoice(bool IsSafe, IReadOnlyList<BuiltPlugin> Built)
{
    private const string Safe = "ROTA_SAFE";
    private const string Builds = "ROTA_BUILT_PLUGINS";

    public static PluginChoice Now() => new(Environment.GetEnvironmentVariable(Safe) == "1", BuiltNow());

    public void Choose()
    {
        Environment.SetEnvironmentVariable(Safe, IsSafe ? "1" : null);
        var paths = Built.SelectMany(built => new[] { built.Origin, built.Copy });
        Environment.SetEnvironmentVariable(Builds, Built.Count == 0 ? null : string.Join(Path.PathSeparator, paths));
    }

    public IReadOnlyList<InstalledPlugin> Scan()
    {
        if (IsSafe) return PluginScan.Of([PluginFolders.Bundled], BuildFacts.ApiLevel);
        return PluginFolders.User() is { } user
            ? PluginScan.Of([PluginFolders.Bundled, user], BuildFacts.ApiLevel, LockFile.Read(user), Built)
            : PluginScan.Of([PluginFolders.Bundled], BuildFacts.ApiLevel, built: Built);
    }

    private static IReadOnlyList<BuiltPlugin> BuiltNow() =>
        Environment.GetEnvironmentVariable(Builds) is { Length: > 0 } text
            ? [.. text.Split(Path.PathSeparator).Chunk(2).Select(pair => new BuiltPlugin(pair[0], pair[1]))]
            : [];
}
