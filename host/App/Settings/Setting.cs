namespace Rota.Host.Settings;

// A value as it was written, and where: a file's relative paths are relative to the file, the command line's to the current folder.
internal sealed record Setting(string Key, string Text, string? File = null, string? Option = null)
{
    public bool IsDefault => File is null && Option is null;

    public string Source => Option ?? File ?? "default";

    // The same on every machine: the kind of the file, without its path; null where the value is not a file's.
    public string? FileKind => Option is not null || File is null ? null
        : Path.GetFileName(File) == SettingsFile.ProjectName ? SettingsFile.ProjectName : "user settings";

    public Mistake Wrong(string what) =>
        Option is not null ? new Mistake($"{Option} {what}") : new Mistake($"{Key} {what}", File);

    public string Rooted(string path) =>
        File is null ? path : Path.GetFullPath(path, Path.GetDirectoryName(Path.GetFullPath(File))!);
}
