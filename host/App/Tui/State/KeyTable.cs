using Rota.Terminal;

namespace Rota.Host.Tui;

// The single source of keys for the help, the footer, the palette and the README.
internal sealed class KeyTable
{
    public const string Moving = "Navigation";
    private const string Strategies = "Strategies";
    private const string Looking = "View";
    private const string Plugins = "Plugins";
    private const string Program = "Program";
    private const string Own = "Your commands";

    private static readonly KeyBinding[] Defaults =
    [
        new(AppCommand.Up, Moving, "up", "move up", ["Up", "k"]),
        new(AppCommand.Down, Moving, "down", "move down", ["Down", "j"]),
        new(AppCommand.Left, Moving, "left", "left; crosshair back; decrease a parameter", ["Left", "h"]),
        new(AppCommand.Right, Moving, "right", "right; crosshair forward; increase a parameter", ["Right", "l"]),
        new(AppCommand.FarLeft, Moving, "far-left", "a large step left", ["Shift+Left", "H"]),
        new(AppCommand.FarRight, Moving, "far-right", "a large step right", ["Shift+Right", "L"]),
        new(AppCommand.PageUp, Moving, "page-up", "page up", ["PageUp", "Ctrl+B"]),
        new(AppCommand.PageDown, Moving, "page-down", "page down", ["PageDown", "Ctrl+F"]),
        new(AppCommand.First, Moving, "first", "first row", ["g", "Home"]),
        new(AppCommand.Last, Moving, "last", "last row", ["G", "End"]),
        new(AppCommand.Open, Moving, "open", "open the selection: a run, a cell of a sweep, a statistic's definition, a decision's reasons, a setting, a line of the script", ["Enter"]),
        new(AppCommand.Back, Moving, "back", "go back", ["Escape"]),
        new(AppCommand.NextPane, Moving, "next", "next pane", ["Tab"]),
        new(AppCommand.PreviousPane, Moving, "previous", "previous pane", ["Shift+Tab"]),
        new(AppCommand.Focus, Moving, "pane", "the pane with that number", ["1", "2", "3", "4", "5", "6", "7", "8", "9"]),
        new(AppCommand.Run, Strategies, "run", "run the strategy, or all marked ones", ["r"]),
        new(AppCommand.RunAll, Strategies, "run-all", "run all strategies in the list", ["R"]),
        new(AppCommand.Stop, Strategies, "stop", "stop all runs", ["S"]),
        new(AppCommand.Edit, Strategies, "edit", "edit the script in your editor, at the problem if there is one", ["e"]),
        new(AppCommand.New, Strategies, "new", "write a new strategy from a template", ["n"]),
        new(AppCommand.Shipped, Strategies, "published", "copy a published strategy that ships with Rota", ["N"]),
        new(AppCommand.Clone, Strategies, "clone", "copy the strategy under another name", ["c"]),
        new(AppCommand.Mark, Strategies, "mark", "mark or unmark the strategy", ["Space"]),
        new(AppCommand.MarkAll, Strategies, "mark-all", "mark or unmark all strategies", ["a"]),
        new(AppCommand.Compare, Strategies, "compare", "compare the marked strategies side by side", ["d"]),
        new(AppCommand.Parameters, Strategies, "parameters", "show and change the strategy's parameters", ["p"]),
        new(AppCommand.Sweep, Strategies, "sweep", "sweep the strategy's parameters and show a heat map; on the map, sweep again", ["s"]),
        new(AppCommand.Settings, Strategies, "settings", "show and change feed, range, profile, costs and other settings", ["F2"]),
        new(AppCommand.Set, Strategies, "set", "type a parameter's or setting's value", ["="]),
        new(AppCommand.Reset, Strategies, "reset", "reset the parameter or setting", ["Backspace", "0"]),
        new(AppCommand.Write, Strategies, "write", "write the changed parameter or the cell of a sweep into the script, or the setting to rota.json", ["W"]),
        new(AppCommand.Export, Strategies, "export", "save a table or a report", ["x"]),
        new(AppCommand.Why, Looking, "why", "explain the decision", ["w"]),
        new(AppCommand.Zoom, Looking, "zoom", "maximize or restore the pane", ["z"]),
        new(AppCommand.ZoomIn, Looking, "zoom-in", "show half as many days, around the crosshair", ["+"]),
        new(AppCommand.ZoomOut, Looking, "zoom-out", "show twice as many days", ["-"]),
        new(AppCommand.LogScale, Looking, "log-scale", "switch between logarithmic and linear scale", ["y"]),
        new(AppCommand.Filter, Looking, "filter", "filter the rows by text", ["/"]),
        new(AppCommand.SortColumn, Looking, "sort", "choose the column to sort by, or the statistic of a heat map", ["o"]),
        new(AppCommand.TurnOrder, Looking, "turn-order", "turn the order of the rows", ["O"]),
        new(AppCommand.Columns, Looking, "columns", "choose the columns to show, or the parameters of a heat map", ["C"]),
        new(AppCommand.Palette, Looking, "palette", "find a command or strategy by typing", [":", "Ctrl+P"]),
        new(AppCommand.Error, Looking, "error", "show the whole error of the strategy", ["E"]),
        new(AppCommand.Source, Looking, "source", "show or hide the script beside the chart", ["v"]),
        new(AppCommand.Word, Looking, "word", "explain a word of the script", ["K"]),
        new(AppCommand.PreviousTab, Looking, "previous-tab", "previous tab", ["["]),
        new(AppCommand.NextTab, Looking, "next-tab", "next tab", ["]"]),
        new(AppCommand.CloseTab, Looking, "close-tab", "close the tab", ["Ctrl+W"]),
        new(AppCommand.Diagnostics, Looking, "diagnostics", "show all problems of the scripts", ["D"]),
        new(AppCommand.Plugins, Looking, "plugins", "show the installed plugins and their state", ["P"]),
        new(AppCommand.Log, Looking, "log", "show past messages", ["Ctrl+G"]),
        new(AppCommand.InstallPlugin, Plugins, "install-plugin", "install or update a plugin", ["I"]),
        new(AppCommand.SwitchPlugin, Plugins, "switch-plugin", "turn the plugin off or on", ["t"]),
        new(AppCommand.RollBackPlugin, Plugins, "rollback-plugin", "go back to the plugin's previous version", ["b"]),
        new(AppCommand.CheckPlugin, Plugins, "check-plugin", "test the plugin in a separate process; retry a broken one", ["T"]),
        new(AppCommand.RemovePlugin, Plugins, "remove-plugin", "remove this version of the plugin", ["X"]),
        new(AppCommand.OpenFolder, Program, "open-folder", "open another folder", ["Ctrl+O"]),
        new(AppCommand.Tour, Program, "tour", "take the five-minute tour", ["F3"]),
        new(AppCommand.Help, Program, "help", "show these keys", ["?", "F1"]),
        new(AppCommand.Mouse, Program, "mouse", "toggle mouse capture", ["M"]),
        new(AppCommand.Menu, Program, "menu", "open the menus", ["F10"]),
        new(AppCommand.PaneMenu, Program, "pane-menu", "open the menu of the pane, as a right click does", ["Shift+F10"]),
        new(AppCommand.Redraw, Program, "redraw", "redraw the screen", ["Ctrl+L"]),
        new(AppCommand.Suspend, Program, "suspend", "suspend to the shell; resume with fg", ["Ctrl+Z"]),
        new(AppCommand.Interrupt, Program, "interrupt", "stop all runs; press twice to quit", ["Ctrl+C"]),
        new(AppCommand.Quit, Program, "quit", "quit", ["q"]),
    ];

    private readonly Dictionary<string, (KeyBinding Binding, int Place)> _byKey = new(StringComparer.Ordinal);

    private KeyTable(IReadOnlyList<KeyBinding> bindings, IReadOnlyList<CustomCommand> commands)
    {
        (Bindings, Commands) = (bindings, commands);
        foreach (var binding in bindings)
        {
            for (var i = 0; i < binding.Keys.Count; i++) _byKey.Add(binding.Keys[i], (binding, binding.Place ?? i));
        }
    }

    public static KeyTable Default { get; } = new(Defaults, []);

    public IReadOnlyList<KeyBinding> Bindings { get; }

    // The user's own.
    public IReadOnlyList<CustomCommand> Commands { get; }

    public KeyBinding this[AppCommand command] => Bindings.First(binding => binding.Command == command);

    // The first key of a command for display; a dash if it has none.
    public string KeyOf(AppCommand command) => KeyOf(this[command]);

    public static string KeyOf(KeyBinding binding) => binding.Keys is [var first, ..] ? HelpText.Letters(first) : "-";

    // The command of a key, and the key's position among the command's keys or the user's command.
    public (AppCommand Command, int Place)? Of(KeyInput key) =>
        _byKey.TryGetValue(key.ToString(), out var found) ? (found.Binding.Command, found.Place) : null;

    // The defaults with the user's keys and commands. A key assigned to one command is removed from the others.
    public static KeyTable With(
        IReadOnlyDictionary<string, IReadOnlyList<string>> keys, IReadOnlyList<(CustomCommand Command, IReadOnlyList<string> Keys)> commands)
    {
        var given = keys.Values.Concat(commands.Select(each => each.Keys)).SelectMany(each => each).ToHashSet(StringComparer.Ordinal);
        var bindings = Defaults.Select(binding => binding with
        {
            Keys = keys.TryGetValue(binding.Name, out var own) ? own : [.. binding.Keys.Where(key => !given.Contains(key))],
        });
        var custom = commands.Select((each, i) => new KeyBinding(AppCommand.Custom, Own, each.Command.Name, each.Command.Line.Text, each.Keys) { Place = i });
        return new([.. bindings, .. custom], [.. commands.Select(each => each.Command)]);
    }
}

// The keys of a command. Its name appears in the footer, the palette and the user's keys file.
internal sealed record KeyBinding(AppCommand Command, string Group, string Name, string Does, IReadOnlyList<string> Keys)
{
    // Which of the user's own commands it is.
    public int? Place { get; init; }
}
