using Rota.Terminal;

namespace Rota.Host.Tui;

// The keys, as the table has them.
internal static class HelpText
{
    public static IReadOnlyList<TextLine> Of(AppState desk)
    {
        var theme = Theme.Of(desk.Look);
        var lines = new List<TextLine>
        {
            new("Rota runs your strategies again whenever you save them, and shows what has changed."),
            new("The file of a strategy is yours: edit it in any editor. 'rota words' lists the words of the language."),
        };
        var width = desk.Keys.Bindings.Max(binding => Keys(binding).Length);
        foreach (var group in desk.Keys.Bindings.GroupBy(binding => binding.Group))
        {
            lines.Add(new(""));
            lines.Add(new(group.Key, theme.Title));
            lines.AddRange(group.Select(binding => new TextLine($"  {Keys(binding).PadRight(width)}  {binding.Does}")));
        }

        lines.Add(new(""));
        const string example = "{\"run\": [\"F5\"], \"quit\": [\"Q\"]}";
        lines.Add(new($"Other keys: {KeysFile.Name} in your folder of settings, as {example}; the names are the palette's.", theme.Faint));
        return lines;
    }

    public static string Keys(KeyBinding binding) => binding.Command == AppCommand.Focus && binding.Keys.Count == 9
        ? $"{binding.Keys[0]} .. {binding.Keys[^1]}"
        : string.Join(", ", binding.Keys.Select(Letters));

    // Arrows are shorter than their names, and known.
    public static string Letters(string key) => key
        .Replace("Shift+Left", "Shift+←", StringComparison.Ordinal).Replace("Shift+Right", "Shift+→", StringComparison.Ordinal) switch
    {
        "Up" => "↑",
        "Down" => "↓",
        "Left" => "←",
        "Right" => "→",
        "Escape" => "Esc",
        var other => other,
    };
}
