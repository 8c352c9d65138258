using System.Globalization;
using Rota.Host.Foundation;

namespace Rota.Host.Alerting;

// What alerts are about: a script by its path, with the parameters that were set for it, and the account that follows it. The name is the
// strategy's.
internal sealed record WatchedScript(string Path, string Name, IReadOnlyList<KeyValuePair<string, string>> Parameters)
{
    // The path of the account's file; null without one.
    public string? Account { get; init; }

    private const int Digits = 4;

    // The name of the file with what was told of it on a channel.
    public string FileOn(string channel)
    {
        var stem = string.Concat(System.IO.Path.GetFileNameWithoutExtension(Path).Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '_'));
        return $"{stem}-{TextHash.Of([.. Identity, "channel", channel])[..16]}.json";
    }

    // Identifies an alert: the same on every machine, and on every channel.
    public string Key(AlertKind kind, DateOnly day, IReadOnlyDictionary<string, double> target) => TextHash.Of(
    [
        .. Identity, "day", $"{day:O}", "target",
        .. target.Select(each => (each.Key, Share: Math.Round(each.Value, Digits))).Where(each => each.Share != 0)
            .OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Key} {each.Share:F4}")),
        "kind", $"{kind}",
    ]);

    // Identifies a decision to come.
    public string Key(DateOnly day) => TextHash.Of([.. Identity, "decision", $"{day:O}"]);

    private IEnumerable<string> Identity =>
    [
        "script", Path, .. Parameters.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => $"{each.Key}={each.Value}"),
        .. Account is null ? Array.Empty<string>() : ["account", Account],
    ];
}
