namespace Rota.Host.Foundation;

// Where the program keeps what it must remember between runs.
internal static class StateFolder
{
    // $XDG_STATE_HOME/rota or its default; null if the user has no home.
    public static string? Ours()
    {
        if (OperatingSystem.IsWindows())
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "rota");
        // A relative folder must be ignored (XDG base directory specification).
        if (Environment.GetEnvironmentVariable("XDG_STATE_HOME") is { } state && Path.IsPathRooted(state))
            return Path.Combine(state, "rota");
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return home.Length > 0 ? Path.Combine(home, ".local", "state", "rota") : null;
    }
}
