namespace Rota.Host.Settings;

// A value as written, with its origin: relative paths are relative to the settings file, or to the current folder for the command line.
internal sealed record Setting(string Key, string Text, string? File = null, string? Option = null)
{
    // Changed on the screens, which override the command line.
    public bool IsChange { get; init; }

    public bool IsDefault => File is null && Option is null;

    public string Source => IsChange ? SettingKeys.Name(Key) : Option ?? File ?? "default";

    // Its source in words.
    public string Place => Option is not null ? "command line" : FileKind is null ? "default"
        : FileKind == SettingsFile.ProjectName ? FileKind : "your settings";

    // A change on the screens; mistakes in it name the setting as the screens do.
    public static Setting Change(string key, string text) => new(key, text, Option: SettingKeys.Option(key)) { IsChange = true };

    // The kind of settings file without its path, equal on every machine; null if the value does not come from a file.
    public string? FileKind => Option is not null || File is null ? null
        : Path.GetFileName(File) == SettingsFile.ProjectName ? SettingsFile.ProjectName : "user settings";

    public Mistake Wrong(string what) =>
        IsChange ? new Mistake($"{SettingKeys.Name(Key)} {what}") : Option is not null ? new Mistake($"{Option} {what}") : new Mistake($"{Key} {what}", File);

    public string Rooted(string path) =>
        File is null ? path : Path.GetFullPath(path, Path.GetDirectoryName(Path.GetFullPath(File))!);
}
