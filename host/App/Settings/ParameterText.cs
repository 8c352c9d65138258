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
                mistakes.Add(new Mistake($"--param {text} is not NAME=VALUE; use --param fast=30."));
            else if (!values.TryAdd(text[..equals], new(text[(equals + 1)..])))
                mistakes.Add(new Mistake($"--param {text[..equals]} is set twice; set it once."));
        }

        return mistakes.Count == 0 ? values : throw new InputException(mistakes);
    }

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
