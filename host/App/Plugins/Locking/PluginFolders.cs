namespace Rota.Host.Plugins;

// Plugin locations: <folder>/<id>/<version>/. Bundled plugins come first; a user's plugin cannot take their names.
internal static class PluginFolders
{
    public static string Bundled => Path.Combine(AppContext.BaseDirectory, "plugins");

    public static string RequireUser() => User()
        ?? throw new InputException(new Mistake("No home folder for plugins: set HOME or XDG_DATA_HOME."));

    // Null if the user has no home.
    public static string? User()
    {
        if (OperatingSystem.IsWindows())
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "rota", "plugins");
        // The XDG base directory specification ignores relative folders.
        if (Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { } data && Path.IsPathRooted(data))
            return Path.Combine(data, "rota", "plugins");
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return home.Length > 0 ? Path.Combine(home, ".local", "share", "rota", "plugins") : null;
    }
}
