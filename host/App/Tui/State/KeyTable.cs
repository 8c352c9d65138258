using Rota.Terminal;

namespace Rota.Host.Tui;

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
        new(AppCommand.Up, Moving, "up", "the row above", ["Up", "k"]),
        new(AppCommand.Down, Moving, "down", "the row below", ["Down", "j"]),
        new(AppCommand.Left, Moving, "left", "to the left; the crosshair back; a parameter less", ["Left", "h"]),
        new(AppCommand.Right, Moving, "right", "to the right; the crosshair on; a parameter more", ["Right", "l"]),
        new(AppCommand.FarLeft, Moving, "far-left", "a large step to the left", ["Shift+Left", "H"]),
        new(AppCommand.FarRight, Moving, "far-right", "a large step to the right", ["Shift+Right", "L"]),
        new(AppCommand.PageUp, Moving, "page-up", "a page up", ["PageUp", "Ctrl+B"]),
        new(AppCommand.PageDown, Moving, "page-down", "a page down", ["PageDown", "Ctrl+F"]),
        new(AppCommand.First, Moving, "first", "the first row", ["g", "Home"]),
        new(AppCommand.Last, Moving, "last", "the last row", ["G", "End"]),
        new(AppCommand.Open, Moving, "open", "what is chosen: a strategy's run, a decision's reasons, a mistake's line", ["Enter"]),
        new(AppCommand.Back, Moving, "back", "where you were before", ["Escape"]),
        new(AppCommand.NextPane, Moving, "next", "the next pane", ["Tab"]),
        new(AppCommand.PreviousPane, Moving, "previous", "the pane before", ["Shift+Tab"]),
        new(AppCommand.Focus, Moving, "pane", "the pane of that number", ["1", "2", "3", "4", "5", "6", "7", "8", "9"]),
        new(AppCommand.Run, Strategies, "run", "runs the strategy, or all that are marked", ["r"]),
        new(AppCommand.RunAll, Strategies, "run-all", "runs all strategies of the list", ["R"]),
        new(AppCommand.Stop, Strategies, "stop", "stops what is running", ["S"]),
        new(AppCommand.Edit, Strategies, "edit", "opens the script in your editor, at the mistake if there is one", ["e"]),
        new(AppCommand.Clone, Strategies, "clone", "copies the strategy under another name", ["c"]),
        new(AppCommand.Mark, Strategies, "mark", "marks the strategy, or no longer", ["Space"]),
        new(AppCommand.MarkAll, Strategies, "mark-all", "marks all of the list, or none", ["a"]),
        new(AppCommand.Compare, Strategies, "compare", "the marked strategies side by side", ["d"]),
        new(AppCommand.Parameters, Strategies, "parameters", "the strategy's numbers, to change while it runs", ["p"]),
        new(AppCommand.Set, Strategies, "set", "writes a parameter's value", ["="]),
        new(AppCommand.Reset, Strategies, "reset", "the parameter as the script has it", ["Backspace", "0"]),
        new(AppCommand.Export, Strategies, "export", "saves a table or a report", ["x"]),
        new(AppCommand.Why, Looking, "why", "why the strategy decided so", ["w"]),
        new(AppCommand.Zoom, Looking, "zoom", "the pane over all of the screen, or back", ["z"]),
        new(AppCommand.ZoomIn, Looking, "zoom-in", "half of the days, around the crosshair", ["+"]),
        new(AppCommand.ZoomOut, Looking, "zoom-out", "twice as many days", ["-"]),
        new(AppCommand.LogScale, Looking, "log-scale", "equal heights for equal factors, or for equal amounts", ["o"]),
        new(AppCommand.Filter, Looking, "filter", "only rows with these letters", ["/"]),
        new(AppCommand.Palette, Looking, "palette", "finds a command or strategy by some of its letters", [":", "Ctrl+P"]),
        new(AppCommand.Diagnostics, Looking, "diagnostics", "everything that is wrong with the scripts", ["D"]),
        new(AppCommand.Plugins, Looking, "plugins", "what is installed, and whether it works", ["P"]),
        new(AppCommand.Log, Looking, "log", "what has happened", ["Ctrl+G"]),
        new(AppCommand.InstallPlugin, Plugins, "install-plugin", "installs a plugin, or a newer version of one", ["I"]),
        new(AppCommand.SwitchPlugin, Plugins, "switch-plugin", "turns the plugin off, or on again", ["t"]),
        new(AppCommand.RollBackPlugin, Plugins, "rollback-plugin", "the plugin's version before", ["b"]),
        new(AppCommand.CheckPlugin, Plugins, "check-plugin", "loads the plugin apart, and tries a broken one anew", ["v"]),
        new(AppCommand.RemovePlugin, Plugins, "remove-plugin", "removes this version of the plugin", ["X"]),
        new(AppCommand.Help, Program, "help", "these keys", ["?", "F1"]),
        new(AppCommand.Mouse, Program, "mouse", "leaves the mouse to the terminal, or takes it back", ["M"]),
        new(AppCommand.Redraw, Program, "redraw", "paints everything again", ["Ctrl+L"]),
        new(AppCommand.Suspend, Program, "suspend", "back to the shell; fg comes back", ["Ctrl+Z"]),
        new(AppCommand.Interrupt, Program, "interrupt", "stops what is running; a second time leaves", ["Ctrl+C"]),
        new(AppCommand.Quit, Program, "quit", "leaves", ["q"]),
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

    public KeyBinding this[AppCommand command] => Bindings.First(binding => binding.Command == command);

    // The first key of a command, as it is shown; a dash where it has none.
    public string KeyOf(AppCommand command) => this[command].Keys is [var first, ..] ? HelpText.Letters(first) : "-";

    // The command of a key, and which of its keys it is.
    public (AppCommand Command, int Place)? Of(KeyInput key) =>
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
