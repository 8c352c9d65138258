using System.Text.Json;
using Rota.Host.Foundation;
using Rota.Host.Scripting;

namespace Rota.Host.Accounting;

// The members of an object of the account's file. Those that nobody asked for are unknown when the reading ends.
internal sealed class Members(PlacedJson json, string what, Findings findings)
{
    private readonly List<string> _known = [];

    public Findings Findings => findings;

    public PlacedJson Place => json;

    // Null if it is missing, or not an object.
    public static Members? Of(PlacedJson? json, string what, string example, Findings findings)
    {
        if (json is { IsObject: true }) return new(json, what, findings);
        if (json is not null) findings.Add($"Expected an object for {what}, such as {example}, but found {Shown(json)}.", json);
        return null;
    }

    public PlacedJson? Find(string key)
    {
        if (!_known.Contains(key)) _known.Add(key);
        return json.Members.FirstOrDefault(member => member.Name == key).Value;
    }

    // The member, which must be there.
    public PlacedJson? Require(string key, string remedy)
    {
        var value = Find(key);
        if (value is null) findings.Add($"'{key}' is missing in {what}; add {remedy}.", json);
        return value;
    }

    public Members? Object(string key, string example) => Of(Find(key), $"'{key}'", example, findings);

    // Objects, of a list or a single one.
    public IEnumerable<Members> Objects(string key, string example)
    {
        if (Find(key) is not { } value) return [];
        return (value.IsArray ? value.Items : [value]).Select(item => Of(item, $"'{key}'", example, findings)).OfType<Members>();
    }

    // Says which members are unknown or appear twice.
    public void End()
    {
        foreach (var (name, value) in json.Members.Where(member => !_known.Contains(member.Name)))
            findings.AddOfName(Unknown(name), value);
        foreach (var twice in json.Members.GroupBy(member => member.Name).Where(group => group.Count() > 1 && _known.Contains(group.Key)))
            findings.AddOfName($"'{twice.Key}' appears twice in {what}; set it once.", twice.Last().Value);
    }

    // A value as messages show it.
    public static string Shown(PlacedJson value) => value.Kind switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => $"\"{value.Text}\"",
        _ => value.Text,
    };

    private string Unknown(string name)
    {
        var hint = SimilarWord.To(name, _known) is { } similar ? $"Did you mean '{similar}'?" : $"Available: {string.Join(", ", _known)}.";
        return $"Unknown key '{name}' in {what}. {hint}";
    }
}
