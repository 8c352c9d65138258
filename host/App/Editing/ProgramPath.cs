namespace Rota.Host.Editing;

// Finds a program by its name.
internal static class ProgramPath
{
    // Searches like a shell: a bare name on the PATH only, never in the current folder. Null if not found.
    public static string? Find(string name, Func<string, string?> environment)
    {
        var isPath = name.AsSpan().IndexOfAny(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar) >= 0;
        var folders = isPath ? [Environment.CurrentDirectory] : (environment("PATH") ?? "").Split(Path.PathSeparator);
        var endings = OperatingSystem.IsWindows() ? (environment("PATHEXT") ?? ".exe").Split(';').Prepend("") : [""];
        return folders.Where(Path.IsPathFullyQualified)
            .SelectMany(folder => endings.Select(ending => Path.GetFullPath(name + ending, folder)))
            .FirstOrDefault(IsProgram);
    }

    private static bool IsProgram(string path)
    {
        const UnixFileMode execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        if (!File.Exists(path)) return false;
        return OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & execute) != 0;
    }
}
