using System.Globalization;
using Rota.Host.Settings;

namespace Rota.Host.Tui;

// A parameter whose value differs from the script's. The script's is null as long as it is unknown.
internal sealed record DifferingParameter(string Name, string Value, string? Script)
{
    private string Text => Script is null ? $"{Name} {Value}" : $"{Name} {Value}, script {Script}";

    // Of the shown result and of the next run.
    public static IReadOnlyList<DifferingParameter> Of(AppState app, ScriptState script)
    {
        if (script.Last is { } run)
            return [.. run.Parameters.Select(parameter => Of(parameter, script)).Where(each => each.Value != each.Script)];
        // A script that has not run may not declare a parameter of the command line.
        return
        [
            .. script.Parameters.Where(set => !app.IsGiven(script, set.Key)).OrderBy(set => set.Key, StringComparer.Ordinal)
                .Select(set => new DifferingParameter(set.Key, set.Value.Text, script.Defaults.GetValueOrDefault(set.Key)?.Text)),
        ];
    }

    // The longest text that fits: fast 35, script 20; fast 35; 1 parameter; the sign alone. Empty if nothing differs.
    public static string Note(IReadOnlyList<DifferingParameter> all, string sign, int width)
    {
        if (all.Count == 0) return "";
        var count = string.Create(CultureInfo.InvariantCulture, $"{sign} {all.Count} parameter{(all.Count == 1 ? "" : "s")}");
        string[] texts =
        [
            $"{sign} {string.Join("; ", all.Select(each => each.Text))}", $"{sign} {string.Join("; ", all.Select(each => $"{each.Name} {each.Value}"))}",
            count, sign,
        ];
        return texts.FirstOrDefault(text => text.Length <= width) ?? "";
    }

    private static DifferingParameter Of(Parameter parameter, ScriptState script)
    {
        var value = script.Parameters.TryGetValue(parameter.Name, out var set)
            ? parameter.ValueOf(set.Text) is var known && double.IsNaN(known) ? set.Text : parameter.TextOf(known)
            : parameter.TextOf(parameter.Value);
        return new(parameter.Name, value, parameter.TextOf(parameter.Default));
    }
}
