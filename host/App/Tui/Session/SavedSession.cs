using Rota.Host.Settings;

namespace Rota.Host.Tui;

// The screen at the end of the program, restored at the next start. Fields missing from an older file get their defaults; properties must be
// settable for that, because the compiled reader forgets the defaults of init-only ones. A change that makes an older program misread a field
// needs a new version.
internal sealed record SavedSession
{
    public const int Known = 1;

    public int Version { get; set; } = Known;

    // The open folders and files.
    public IReadOnlyList<string> Roots { get; set; } = [];

    // The selected script.
    public string? Chosen { get; set; }

    public string Screen { get; set; } = "";

    public string Focus { get; set; } = "";

    public bool IsZoomed { get; set; }

    public bool IsLog { get; set; }

    // By the name of the border, in thousandths.
    public IReadOnlyDictionary<string, int> Splits { get; set; } = new Dictionary<string, int>();

    public bool HasSource { get; set; }

    // The strategies that have a tab.
    public IReadOnlyList<string> Opened { get; set; } = [];

    // Whether the comparison has a tab.
    public bool IsComparing { get; set; }

    public bool HasMouse { get; set; } = true;

    // Those set on the screens, by the path of the script.
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, ParameterValue>> Parameters { get; set; } =
        new Dictionary<string, IReadOnlyDictionary<string, ParameterValue>>();

    // The scripts' defaults when these were set.
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, ParameterValue>> Defaults { get; set; } =
        new Dictionary<string, IReadOnlyDictionary<string, ParameterValue>>();

    // The scripts marked for comparison.
    public IReadOnlyList<string> Marked { get; set; } = [];

    // The tables that the user arranged, by the name of their pane.
    public IReadOnlyDictionary<string, SavedTable> Tables { get; set; } = new Dictionary<string, SavedTable>();
}
