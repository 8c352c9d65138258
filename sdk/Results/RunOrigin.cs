namespace Rota;

/// <summary>What a run came from beside its prices: enough to run it again.</summary>
public sealed record RunOrigin
{
    // Found out when somebody asks: to look into a script or to pack one takes longer than most reports.
    private Lazy<IReadOnlyList<KeyValuePair<string, string>>> _settings = new([]);
    private Lazy<IReadOnlyList<SoftwareVersion>> _software = new([]);
    private Lazy<string?> _link = new((string?)null);

    /// <summary>The script, then the files that it loads, in their order; empty when the strategy came from no script.</summary>
    public IReadOnlyList<ScriptText> Script { get; init; } = [];

    /// <summary>
    /// The script's file: relative to the folder that the program was started in when it is below it, else in full; null of a strategy that came
    /// from no file of its own.
    /// </summary>
    public string? ScriptPath { get; init; }

    /// <summary>
    /// The settings in force by their keys, as <c>rota.json</c> has them; one that is not set is empty. Paths are those of the machine that ran it.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> Settings
    {
        get => _settings.Value;
        init => _settings = new(value);
    }

    /// <summary>
    /// The settings that came from a file, each with the kind of the file: <c>user settings</c>, or <c>rota.json</c> of a folder. Those of the
    /// command line or of a link, and defaults, are not among them.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> FromFiles { get; init; } = [];

    /// <summary>The settings that came from files, in words: <c>from, feed (user settings); capital (rota.json)</c>; empty where none did.</summary>
    public string FromFilesText => string.Join("; ", FromFiles.GroupBy(each => each.Value, StringComparer.Ordinal)
        .Select(file => $"{string.Join(", ", file.Select(each => each.Key))} ({file.Key})"));

    /// <summary>The program, and the plugins that the script, its feed and its statistics are of.</summary>
    public IReadOnlyList<SoftwareVersion> Software
    {
        get => _software.Value;
        init => _software = new(value);
    }

    /// <summary>
    /// The text that <c>rota run</c> takes in place of the script: it holds the script, its parameters, range and profile. Null when there can be
    /// none: the script is too long, or loads a file by the path of one machine. Another version of .NET may pack the same in other letters.
    /// </summary>
    public string? Link
    {
        get => _link.Value;
        init => _link = new(value);
    }

    /// <summary>The same origin, whose settings, software and link are found out when they are first asked for.</summary>
    /// <param name="settings">Finds <see cref="Settings"/>.</param>
    /// <param name="software">Finds <see cref="Software"/>.</param>
    /// <param name="link">Finds <see cref="Link"/>.</param>
    public RunOrigin Asking(
        Func<IReadOnlyList<KeyValuePair<string, string>>> settings, Func<IReadOnlyList<SoftwareVersion>> software, Func<string?> link) =>
        this with { _settings = new(settings), _software = new(software), _link = new(link) };
}
