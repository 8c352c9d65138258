namespace Rota.Host.Plugins;

// Where plugins stand: <folder>/<id>/<version>/. Ours first; a user's may not take our names.
internal static class PluginFolders
{
    public static string Bundled => Path.Combine(AppContext.BaseDirectory, "plugins");

    public static string RequireUser() => User()
        ?? throw new InputException(new Mistake("There is no folder for your plugins: set HOME or XDG_DATA_HOME."));

    // Null where a user has no home.
    public static string? User()
    {
        if (OperatingSystem.IsWindows())
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "rota", "plugins");
        // A relative folder is to be ignored (XDG base directory specification).
        if (Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { } data && Path.IsPathRooted(data))
            return Path.Combine(data, "rota", "plugins");
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return home.Length > 0 ? Path.Combine(home, ".local", "share", "rota", "plugins") : null;
    }
}
