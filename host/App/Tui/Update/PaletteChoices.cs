using Rota.Terminal;

namespace Rota.Host.Tui;

// The palette: every command that does something now, and every strategy.
internal static class PaletteChoices
{
    // Whose keys are quicker than a palette, or that need one.
    private static readonly AppCommand[] LeftOut =
    [
        AppCommand.Up, AppCommand.Down, AppCommand.Left, AppCommand.Right, AppCommand.FarLeft, AppCommand.FarRight,
        AppCommand.PageUp, AppCommand.PageDown, AppCommand.First, AppCommand.Last, AppCommand.Focus, AppCommand.Palette,
    ];

    public static Chooser Of(AppState desk) => new(
        "What to do",
        [
            .. desk.Keys.Bindings.Where(binding => !LeftOut.Contains(binding.Command) && AppCommands.Acts(desk, binding.Command))
                .Select(binding => new Choice(
                    $"{binding.Name}: {binding.Does}", HelpText.Keys(binding), chosen => AppCommands.Do(chosen, binding.Command))),
            .. desk.Scripts.Select(script => new Choice(
                $"go to {script.Name}", Path.GetFileName(Path.GetDirectoryName(script.Path)) ?? "", chosen => GoTo(chosen, script.Path))),
        ],
        TextField.Empty);

    private static Next GoTo(AppState desk, string path)
    {
        var list = desk with
        {
            Screen = ScreenKind.Strategies,
            Focus = PaneKind.Strategies,
            Earlier = [],
            IsZoomed = false,
            ChosenPath = path,
            Filters = desk.Filters.Remove(PaneKind.Strategies),
            Cursor = null,
        };
        return AppCommands.Do(Navigation.Settled(list), AppCommand.Open);
    }
}
