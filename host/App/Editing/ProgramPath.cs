namespace Rota.Host.Editing;

// Where a program is that is called by its name.
internal static class ProgramPath
{
    // As a shell looks: a name without a folder on the PATH alone, never in the current folder. Null when there is none.
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
