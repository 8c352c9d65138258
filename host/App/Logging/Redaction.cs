using System.Collections;
using System.Text.RegularExpressions;

namespace Rota.Host.Logging;

// The one place where secrets leave a text: the user's own keys by their value, all others by how they are written.
internal sealed partial class Redaction
{
    private const string Mask = "***";

    // A shorter value would be found in ordinary words.
    private const int Shortest = 4;

    private volatile IReadOnlyList<string> _values = [];

    public static Redaction OfUser()
    {
        var redaction = new Redaction();
        foreach (var value in Variables().Concat(Keys())) redaction.Learn(value);
        return redaction;
    }

    // The longest first: one may begin like another.
    public void Learn(string secret) => _values =
    [
        .. new[] { secret, Uri.EscapeDataString(secret) }.Where(value => value.Length >= Shortest).Concat(_values)
            .Distinct(StringComparer.Ordinal).OrderByDescending(value => value.Length),
    ];

    public string Of(string text)
    {
        foreach (var value in _values) text = text.Replace(value, Mask, StringComparison.OrdinalIgnoreCase);
        text = UserOfAddress().Replace(text, $"://{Mask}@");
        text = Query().Replace(text, $"$1{Mask}");
        text = Scheme().Replace(text, $"$1 {Mask}");
        return Named().Replace(text, $"${{name}}{Mask}");
    }

    // A variable's name says that it is secret, or its value that a part of it is, as in a database's Host=...;Password=...
    private static IEnumerable<string> Variables() => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .Select(variable => (Name: (string)variable.Key, Value: ((string?)variable.Value ?? "").Trim()))
        .SelectMany(variable => SecretName().IsMatch(variable.Name)
            ? [variable.Value]
            : Named().Matches(variable.Value).Select(match => match.Groups["value"].Value.Trim().Trim('"', '\'')));

    // One that cannot be read cannot be given away either.
    private static IEnumerable<string> Keys()
    {
        if (UserKeys.Folder() is not { } folder || !Directory.Exists(folder)) yield break;
        foreach (var path in Directory.GetFiles(folder))
        {
            string text;
            try
            {
                text = File.ReadAllText(path);
            }
            catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
            {
                continue;
            }

            yield return text.Trim();
        }
    }

    [GeneratedRegex("KEY|TOKEN|SECRET|PASSWORD|PASSWD|_PWD$|CREDENTIAL|_WEBHOOK_", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();

    // https://name:password@host
    [GeneratedRegex(@"://[^\s""']*@")]
    private static partial Regex UserOfAddress();

    // https://host/path?key=abc
    [GeneratedRegex(@"(://[^\s""'?]*\?)[^\s""']+")]
    private static partial Regex Query();

    // Authorization: Bearer abc
    [GeneratedRegex(@"\b(Bearer|Basic|Token)[ \t]+[^\s""',;]+", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    // password=abc; "apiKey": "abc"; X-Api-Key: abc
    [GeneratedRegex(
        @"(?<name>(?:key|token|secret|password|passwd|pwd|passphrase|signature|authorization|credentials?|cookie)s?[""']?\s*[=:]\s*)(?<value>""[^""\r\n]*""|[^;&""\r\n]+)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Named();
}
