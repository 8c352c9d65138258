using Rota.Terminal;

namespace Rota.Host.Tui;

// The first steps, in place of an empty list.
internal static class FirstScreen
{
    private static readonly (AppCommand Command, string Does)[] Steps =
    [
        (AppCommand.New, "new strategy from a template"),
        (AppCommand.Shipped, "copy a published strategy"),
        (AppCommand.OpenFolder, "open another folder"),
        (AppCommand.Settings, "settings: point to your prices; until then they are simulated"),
        (AppCommand.Tour, "five-minute tour"),
        (AppCommand.Help, "all keys"),
    ];

    public static IReadOnlyList<TextLine> Lines(AppState app)
    {
        var theme = Theme.Of(app.Look);
        var steps = Steps.Select(step => (Key: app.Keys.KeyOf(step.Command), step.Does)).ToList();
        var width = steps.Max(step => CutText.Width(step.Key));
        return
        [
            new($"No strategies in {app.Roots} yet.", theme.Title), new(""),
            .. steps.Select(step => new TextLine($"  {step.Key.PadRight(width)}  {step.Does}")),
        ];
    }
}
