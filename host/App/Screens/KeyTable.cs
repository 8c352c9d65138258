using Rota.Host.Terminal;

namespace Rota.Host.Screens;

// Which key does what: the one place from which help, footer, palette and README are made.
internal sealed class KeyTable
{
    private const string Moving = "Moving";
    private const string Strategies = "Strategies";
    private const string Looking = "Looking";
    private const string Plugins = "Plugins";
    private const string Program = "The program";

    private static readonly KeyBinding[] Defaults =
    [
        new(DeskCommand.Up, Moving, "up", "the row above", ["Up", "k"]),
        new(DeskCommand.Down, Moving, "down", "the row below", ["Down", "j"]),
        new(DeskCommand.Left, Moving, "left", "to the left; the crosshair back; a parameter less", ["Left", "h"]),
        new(DeskCommand.Right, Moving, "right", "to the right; the crosshair on; a parameter more", ["Right", "l"]),
        new(DeskCommand.FarLeft, Moving, "far-left", "a large step to the left", ["Shift+Left", "H"]),
        new(DeskCommand.FarRight, Moving, "far-right", "a large step to the right", ["Shift+Right", "L"]),
        new(DeskCommand.PageUp, Moving, "page-up", "a page up", ["PageUp", "Ctrl+B"]),
        new(DeskCommand.PageDown, Moving, "page-down", "a page down", ["PageDown", "Ctrl+F"]),
        new(DeskCommand.First, Moving, "first", "the first row", ["g", "Home"]),
        new(DeskCommand.Last, Moving, "last", "the last row", ["G", "End"]),
        new(DeskCommand.Open, Moving, "open", "what is chosen: a strategy's run, a decision's reasons, a mistake's line", ["Enter"]),
        new(DeskCommand.Back, Moving, "back", "where you were before", ["Escape"]),
        new(DeskCommand.NextPane, Moving, "next", "the next pane", ["Tab"]),
        new(DeskCommand.PreviousPane, Moving, "previous", "the pane before", ["Shift+Tab"]),
        new(DeskCommand.Focus, Moving, "pane", "the pane of that number", ["1", "2", "3", "4", "5", "6", "7", "8", "9"]),
        new(DeskCommand.Run, Strategies, "run", "runs the strategy, or all that are marked", ["r"]),
        new(DeskCommand.RunAll, Strategies, "run-all", "runs all strategies of the list", ["R"]),
        new(DeskCommand.Stop, Strategies, "stop", "stops what is running", ["S"]),
        new(DeskCommand.Edit, Strategies, "edit", "opens the script in your editor, at the mistake if there is one", ["e"]),
        new(DeskCommand.Clone, Strategies, "clone", "copies the strategy under another name", ["c"]),
        new(DeskCommand.Mark, Strategies, "mark", "marks the strategy, or no longer", ["Space"]),
        new(DeskCommand.MarkAll, Strategies, "mark-all", "marks all of the list, or none", ["a"]),
        new(DeskCommand.Compare, Strategies, "compare", "the marked strategies side by side", ["d"]),
        new(DeskCommand.Parameters, Strategies, "parameters", "the strategy's numbers, to change while it runs", ["p"]),
        new(DeskCommand.Set, Strategies, "set", "writes a parameter's value", ["="]),
        new(DeskCommand.Reset, Strategies, "reset", "the parameter as the script has it", ["Backspace", "0"]),
        new(DeskCommand.Export, Strategies, "export", "saves a table or a report", ["x"]),
        new(DeskCommand.Why, Looking, "why", "why the strategy decided so", ["w"]),
        new(DeskCommand.Zoom, Looking, "zoom", "the pane over all of the screen, or back", ["z"]),
        new(DeskCommand.ZoomIn, Looking, "zoom-in", "half of the days, around the crosshair", ["+"]),
        new(DeskCommand.ZoomOut, Looking, "zoom-out", "twice as many days", ["-"]),
        new(DeskCommand.LogScale, Looking, "log-scale", "equal heights for equal factors, or for equal amounts", ["o"]),
        new(DeskCommand.Filter, Looking, "filter", "only rows with these letters", ["/"]),
        new(DeskCommand.Palette, Looking, "palette", "finds a command or strategy by some of its letters", [":", "Ctrl+P"]),
        new(DeskCommand.Diagnostics, Looking, "diagnostics", "everything that is wrong with the scripts", ["D"]),
        new(DeskCommand.Plugins, Looking, "plugins", "what is installed, and whether it works", ["P"]),
        new(DeskCommand.Log, Looking, "log", "what has happened", ["Ctrl+G"]),
        new(DeskCommand.InstallPlugin, Plugins, "install-plugin", "installs a plugin, or a newer version of one", ["I"]),
        new(DeskCommand.SwitchPlugin, Plugins, "switch-plugin", "turns the plugin off, or on again", ["t"]),
        new(DeskCommand.RollBackPlugin, Plugins, "rollback-plugin", "the plugin's version before", ["b"]),
        new(DeskCommand.CheckPlugin, Plugins, "check-plugin", "loads the plugin apart, and tries a broken one anew", ["v"]),
        new(DeskCommand.RemovePlugin, Plugins, "remove-plugin", "removes this version of the plugin", ["X"]),
        new(DeskCommand.Help, Program, "help", "these keys", ["?", "F1"]),
        new(DeskCommand.Mouse, Program, "mouse", "leaves the mouse to the terminal, or takes it back", ["M"]),
        new(DeskCommand.Redraw, Program, "redraw", "paints everything again", ["Ctrl+L"]),
        new(DeskCommand.Suspend, Program, "suspend", "back to the shell; fg comes back", ["Ctrl+Z"]),
        new(DeskCommand.Interrupt, Program, "interrupt", "stops what is running; a second time leaves", ["Ctrl+C"]),
        new(DeskCommand.Quit, Program, "quit", "leaves", ["q"]),
    ];

    private readonly Dictionary<string, (KeyBinding Binding, int Place)> _byKey = new(StringComparer.Ordinal);

    private KeyTable(IReadOnlyList<KeyBinding> bindings)
    {
        Bindings = bindings;
        foreach (var binding in bindings)
        {
            for (var i = 0; i < binding.Keys.Count; i++) _byKey.Add(binding.Keys[i], (binding, i));
        }
    }

    public static KeyTable Default { get; } = new(Defaults);

    public IReadOnlyList<KeyBinding> Bindings { get; }

    public KeyBinding this[DeskCommand command] => Bindings.First(binding => binding.Command == command);

    // The first key of a command, as it is shown; a dash where it has none.
    public string KeyOf(DeskCommand command) => this[command].Keys is [var first, ..] ? HelpText.Letters(first) : "-";

    // The command of a key, and which of its keys it is.
    public (DeskCommand Command, int Place)? Of(KeyInput key) =>
        _byKey.TryGetValue(key.ToString(), out var found) ? (found.Binding.Command, found.Place) : null;

    // The default with other keys for some commands. A key that is given away is no longer its former command's.
    public static KeyTable With(IReadOnlyDictionary<string, IReadOnlyList<string>> keys)
    {
        var given = keys.Values.SelectMany(each => each).ToHashSet(StringComparer.Ordinal);
        return new([.. Defaults.Select(binding => binding with
        {
            Keys = keys.TryGetValue(binding.Name, out var own) ? own : [.. binding.Keys.Where(key => !given.Contains(key))],
        })]);
    }
}
