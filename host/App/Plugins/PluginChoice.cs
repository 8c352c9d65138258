namespace Rota.Host.Plugins;

// Which plugins a start of the program uses: all; only those that came with it; and folders of plugins under work. It is told
// by the environment, which the program's workers inherit.
internal sealed record PluginChoice(bool IsSafe, IReadOnlyList<string> Built)
{
    private const string Safe = "ROTA_SAFE";
    private const string Dev = "ROTA_DEV_PLUGINS";

    public static PluginChoice Now() => new(
        Environment.GetEnvironmentVariable(Safe) == "1",
        Environment.GetEnvironmentVariable(Dev) is { Length: > 0 } built ? built.Split(Path.PathSeparator) : []);

    public void Choose()
    {
        if (IsSafe) Environment.SetEnvironmentVariable(Safe, "1");
        if (Built.Count > 0) Environment.SetEnvironmentVariable(Dev, string.Join(Path.PathSeparator, Built.Select(Path.GetFullPath)));
    }

    public IReadOnlyList<InstalledPlugin> Scan()
    {
        if (IsSafe) return PluginScan.Of([PluginFolders.Bundled], BuildFacts.ApiLevel);
        return PluginFolders.User() is { } user
            ? PluginScan.Of([PluginFolders.Bundled, user], BuildFacts.ApiLevel, LockFile.Read(user), Built)
            : PluginScan.Of([PluginFolders.Bundled], BuildFacts.ApiLevel, built: Built);
    }
}
