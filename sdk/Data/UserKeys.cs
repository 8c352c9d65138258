namespace Rota;

/// <summary>
/// The user's API keys for providers, from the environment or from a private file per key. A key is never written to a setting, a
/// script, a cache or an output.
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

    /// <summary>The folder with one file per key, <c>rota/keys</c> in the user's settings folder; null when the user has no home folder.</summary>
    public static string? Folder()
    {
        if (OperatingSystem.IsWindows())
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "rota", "keys");
        // The XDG base directory specification ignores relative folders.
        if (Environment.GetEnvironmentVariable("XDG_CONFIG_HOME") is { } config && Path.IsPathRooted(config))
            return Path.Combine(config, "rota", "keys");
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return home.Length > 0 ? Path.Combine(home, ".config", "rota", "keys") : null;
    }

    /// <summary>Reads a key from the environment variable of that name, or else from the first line of the file of that name.</summary>
    /// <param name="name">The name, in capital letters, digits and underscores: TIINGO_TOKEN.</param>
    /// <returns>The key; null without one.</returns>
    /// <exception cref="ArgumentException">The name has other characters.</exception>
    /// <exception cref="InputException">The file cannot be read, is longer than a key, or may be read by others.</exception>
    public static string? Read(string name)
    {
        if (!IsName(name)) throw new ArgumentException($"'{name}' is not a key name; use capital letters, digits and underscores.", nameof(name));
        if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value) return value;
        return Folder() is { } folder && File.Exists(Path.Combine(folder, name)) ? InFile(Path.Combine(folder, name)) : null;
    }

    /// <summary>Whether a text is a valid key name.</summary>
    /// <param name="name">The text.</param>
    public static bool IsName(string name) => !string.IsNullOrEmpty(name) && name.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter) || letter == '_');

    private static string InFile(string path)
    {
        try
        {
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0)
                throw new InputException(new Mistake("Other users can read this key. Run 'chmod 600' on the file, and consider getting a new key.", path));
            using var file = RegularFile.OpenRead(path);
            if (file.Length > MostBytes) throw new InputException(new Mistake("The file is too long for a key; put only the key on its first line.", path));
            using var reader = new StreamReader(file);
            return reader.ReadLine()?.Trim() is { Length: > 0 } key ? key : throw new InputException(new Mistake("The file is empty; put the key on its first line.", path));
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"Cannot read the key: {unread.Message}", path));
        }
    }
}
