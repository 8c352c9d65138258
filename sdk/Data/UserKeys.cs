namespace Rota;

/// <summary>
/// The user's own keys with providers: from the environment, else from a file of their own that nobody else may read. A key is never written
/// into a setting, a script, a cache or an output.
/// </summary>
/// <example>
/// <code>
/// var key = UserKeys.Read("TIINGO_TOKEN");
/// if (key is null) throw new InputException(new Mistake("Run 'rota data key set TIINGO_TOKEN'."));
/// </code>
/// </example>
public static class UserKeys
{
    private const int MostBytes = 4096;

    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute |
        UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>The folder with a file for each key, <c>rota/keys</c> in the user's folder of settings; null where a user has no home.</summary>
    public static string? Folder()
    {
        if (OperatingSystem.IsWindows())
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "rota", "keys");
        // A relative folder is to be ignored (XDG base directory specification).
        if (Environment.GetEnvironmentVariable("XDG_CONFIG_HOME") is { } config && Path.IsPathRooted(config))
            return Path.Combine(config, "rota", "keys");
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return home.Length > 0 ? Path.Combine(home, ".config", "rota", "keys") : null;
    }

    /// <summary>Reads a key: the environment variable of that name, else the first line of the file of that name.</summary>
    /// <param name="name">The name: capital letters, digits and underscores, as in TIINGO_TOKEN.</param>
    /// <returns>The key; null where there is none.</returns>
    /// <exception cref="ArgumentException">The name has other letters.</exception>
    /// <exception cref="InputException">The file cannot be read, is longer than a key, or may be read by others.</exception>
    public static string? Read(string name)
    {
        if (!IsName(name)) throw new ArgumentException($"'{name}' is not the name of a key: write capital letters, digits and underscores.", nameof(name));
        if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value) return value;
        return Folder() is { } folder && File.Exists(Path.Combine(folder, name)) ? InFile(Path.Combine(folder, name)) : null;
    }

    /// <summary>Whether a text can be the name of a key.</summary>
    /// <param name="name">The text.</param>
    public static bool IsName(string name) => !string.IsNullOrEmpty(name) && name.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter) || letter == '_');

    private static string InFile(string path)
    {
        try
        {
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0)
                throw new InputException(new Mistake("Others may read this key. Run 'chmod 600' on the file, and think of getting a new key.", path));
            using var file = RegularFile.OpenRead(path);
            if (file.Length > MostBytes) throw new InputException(new Mistake("The file is longer than a key can be.", path));
            using var reader = new StreamReader(file);
            return reader.ReadLine()?.Trim() is { Length: > 0 } key ? key : throw new InputException(new Mistake("The file is empty.", path));
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"The key cannot be read: {unread.Message}", path));
        }
    }
}
