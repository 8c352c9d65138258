using Rota.Terminal;

namespace Rota.Host.Tui;

// The palette: every available command, and every strategy.
internal static class PaletteChoices
{
    // Commands that are quicker by key, or that need a key.
    private static readonly AppCommand[] LeftOut =
    [
        AppCommand.Up, AppCommand.Down, AppCommand.Left, AppCommand.Right, AppCommand.FarLeft, AppCommand.FarRight,
        AppCommand.PageUp, AppCommand.PageDown, AppCommand.First, AppCommand.Last, AppCommand.Focus, AppCommand.Palette,
    ];

    public static Chooser Of(AppState app) => new(
        "Commands and strategies",
        [
            .. app.Keys.Bindings.Where(binding => !LeftOut.Contains(binding.Command) && AppCommands.Acts(app, binding.Command))
                .Select(binding => new Choice(
                    $"{binding.Name}: {binding.Does}", HelpText.Keys(binding), chosen => AppCommands.Do(chosen, binding.Command, binding.Place ?? 0))),
            .. app.Scripts.Select(script => new Choice(
                $"go to {script.Name}", Path.GetFileName(Path.GetDirectoryName(script.Path)) ?? "", chosen => GoTo(chosen, script.Path))),
        ]);

    private static Next GoTo(AppState app, string path)
    {
        var list = app with
        {
            Screen = ScreenKind.Strategies,
            Focus = PaneKind.Strategies,
            Earlier = [],
            IsZoomed = false,
            ChosenPath = path,
            Filters = app.Filters.Remove(PaneKind.Strategies),
            Cursor = null,
        };
        return AppCommands.Do(Navigation.Settled(list), AppCommand.Open);
    }
}
