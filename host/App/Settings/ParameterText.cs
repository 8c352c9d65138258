using Rota.Host.Scripting;

namespace Rota.Host.Settings;

// Parses --param.
internal static class ParameterText
{
    public static IReadOnlyDictionary<string, ParameterValue> Read(IEnumerable<string> texts)
    {
        var values = new Dictionary<string, ParameterValue>(StringComparer.Ordinal);
        var mistakes = new List<Mistake>();
        foreach (var text in texts)
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1 || equals == text.Length - 1)
                mistakes.Add(new Mistake($"--param {text} is not NAME=VALUE; use --param {Name(text)}=30, or --param {Name(text)}=true for a yes or no."));
            else if (!values.TryAdd(text[..equals], new(text[(equals + 1)..])))
                mistakes.Add(new Mistake($"--param {text[..equals]} is set twice; set it once."));
        }

        return mistakes.Count == 0 ? values : throw new InputException(mistakes);
    }

    private static string Name(string text) => text.Split('=')[0] is { Length: > 0 } name ? name : "fast";

    public static void RequireDeclared(IEnumerable<string> names, IReadOnlyList<Parameter> declared)
    {
        var known = declared.Select(parameter => parameter.Name).ToList();
        var mistakes = names.Where(name => !known.Contains(name)).Select(name => new Mistake(Unknown(name, known))).ToList();
        if (mistakes.Count > 0) throw new InputException(mistakes);
    }

    private static string Unknown(string name, List<string> known)
    {
        if (known.Count == 0) return $"Unknown parameter '{name}': the script declares none.";
        var hint = SimilarWord.To(name, known) is { } similar ? $" Did you mean {similar}?" : "";
        return $"Unknown parameter '{name}'. Available: {string.Join(", ", known)}.{hint}";
    }
}
