namespace Rota.Host.Screens;

// The palette: every command that does something now, and every strategy.
internal static class PaletteChoices
{
    // Whose keys are quicker than a palette, or that need one.
    private static readonly DeskCommand[] LeftOut =
    [
        DeskCommand.Up, DeskCommand.Down, DeskCommand.Left, DeskCommand.Right, DeskCommand.FarLeft, DeskCommand.FarRight,
        DeskCommand.PageUp, DeskCommand.PageDown, DeskCommand.First, DeskCommand.Last, DeskCommand.Focus, DeskCommand.Palette,
    ];

    public static Chooser Of(Desk desk) => new(
        "What to do",
        [
            .. desk.Keys.Bindings.Where(binding => !LeftOut.Contains(binding.Command) && DeskCommands.Acts(desk, binding.Command))
                .Select(binding => new Choice(
                    $"{binding.Name}: {binding.Does}", HelpText.Keys(binding), chosen => DeskCommands.Do(chosen, binding.Command))),
            .. desk.Scripts.Select(script => new Choice(
                $"go to {script.Name}", Path.GetFileName(Path.GetDirectoryName(script.Path)) ?? "", chosen => GoTo(chosen, script.Path))),
        ],
        TextField.Empty);

    private static Turn GoTo(Desk desk, string path)
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
        return DeskCommands.Do(DeskMoves.Settled(list), DeskCommand.Open);
    }
}
