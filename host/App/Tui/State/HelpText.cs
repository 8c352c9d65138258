using Rota.Terminal;

namespace Rota.Host.Tui;

// The key help, generated from the key table.
internal static class HelpText
{
    public static IReadOnlyList<TextLine> Of(AppState app)
    {
        var theme = Theme.Of(app.Look);
        var lines = new List<TextLine>
        {
            new("Rota reruns your strategies whenever you save them, and shows the changes."),
            new("Edit strategies in any editor. 'rota words' lists the words of the language."),
        };
        var width = app.Keys.Bindings.Max(binding => Keys(binding).Length);
        foreach (var group in app.Keys.Bindings.GroupBy(binding => binding.Group))
        {
            lines.Add(new(""));
            lines.Add(new(group.Key, theme.Title));
            lines.AddRange(group.Select(binding => new TextLine($"  {Keys(binding).PadRight(width)}  {binding.Does}")));
        }

        lines.Add(new(""));
        const string example = "{\"run\": [\"F5\"], \"quit\": [\"Q\"]}";
        lines.Add(new($"To change keys or add commands of your own, create {KeysFile.Name} in your settings folder, for example {example}. The palette shows the names.", theme.Faint));
        return lines;
    }

    public static string Keys(KeyBinding binding) => binding.Command == AppCommand.Focus && binding.Keys.Count == 9
        ? $"{binding.Keys[0]} .. {binding.Keys[^1]}"
        : string.Join(", ", binding.Keys.Select(Letters));

    // Arrows are shorter than their names.
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
