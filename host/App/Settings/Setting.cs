namespace Rota.Host.Settings;

// A value as written, with its origin: relative paths are relative to the settings file, or to the current folder for the command line.
internal sealed record Setting(string Key, string Text, string? File = null, string? Option = null)
{
    public bool IsDefault => File is null && Option is null;

    public string Source => Option ?? File ?? "default";

    // The kind of settings file without its path, equal on every machine; null if the value does not come from a file.
    public string? FileKind => Option is not null || File is null ? null
        : Path.GetFileName(File) == SettingsFile.ProjectName ? SettingsFile.ProjectName : "user settings";

    public Mistake Wrong(string what) =>
        Option is not null ? new Mistake($"{Option} {what}") : new Mistake($"{Key} {what}", File);

    public string Rooted(string path) =>
        File is null ? path : Path.GetFullPath(path, Path.GetDirectoryName(Path.GetFullPath(File))!);
}
