namespace Rota;

/// <summary>The origin of a run besides its prices: everything needed to repeat it.</summary>
public sealed record RunOrigin
{
    // Computed on first use: reading or packing a script takes longer than most reports.
    private Lazy<IReadOnlyList<KeyValuePair<string, string>>> _settings = new([]);
    private Lazy<IReadOnlyList<SoftwareVersion>> _software = new([]);
    private Lazy<string?> _link = new((string?)null);

    /// <summary>The script, then the files that it loads, in order; empty for a strategy without a script.</summary>
    public IReadOnlyList<ScriptText> Script { get; init; } = [];

    /// <summary>
    /// The path of the script: relative to the working folder when it is below it, else absolute; null for a strategy without a file of its
    /// own.
    /// </summary>
    public string? ScriptPath { get; init; }

    /// <summary>
    /// The settings in force by their keys in <c>rota.json</c>; an unset one is empty. Paths are those of the machine that ran it.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> Settings
    {
        get => _settings.Value;
        init => _settings = new(value);
    }

    /// <summary>
    /// The settings that came from a file, each with the kind of the file: <c>user settings</c>, or <c>rota.json</c> of a folder. Does not
    /// include settings from the command line or a link, or defaults.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> FromFiles { get; init; } = [];

    /// <summary>The settings that came from files, in words: <c>from, feed (user settings); capital (rota.json)</c>; can be empty.</summary>
    public string FromFilesText => string.Join("; ", FromFiles.GroupBy(each => each.Value, StringComparer.Ordinal)
        .Select(file => $"{string.Join(", ", file.Select(each => each.Key))} ({file.Key})"));

    /// <summary>Rota, and the plugins of the script, its feed and its statistics.</summary>
    public IReadOnlyList<SoftwareVersion> Software
    {
        get => _software.Value;
        init => _software = new(value);
    }

    /// <summary>
    /// A link, which <c>rota run</c> accepts in place of the script: contains the script, its parameters, range and profile. Null when the
    /// script is too long, or loads a file by an absolute path. Another version of .NET may encode the same run differently.
    /// </summary>
    public string? Link
    {
        get => _link.Value;
        init => _link = new(value);
    }

    /// <summary>The same origin with settings, software and link that are computed on first use.</summary>
    /// <param name="settings">Computes <see cref="Settings"/>.</param>
    /// <param name="software">Computes <see cref="Software"/>.</param>
    /// <param name="link">Computes <see cref="Link"/>.</param>
    public RunOrigin Asking(
        Func<IReadOnlyList<KeyValuePair<string, string>>> settings, Func<IReadOnlyList<SoftwareVersion>> software, Func<string?> link) =>
        this with { _settings = new(settings), _software = new(software), _link = new(link) };
}
