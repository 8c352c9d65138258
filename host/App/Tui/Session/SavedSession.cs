using Rota.Host.Settings;

namespace Rota.Host.Tui;

// What was on the screen when the program ended, so that the next one begins there. What an older file lacks has its default;
// that is why a property can be set: of those that can only be made, the compiled reader forgets the defaults. A change by which
// an older program would misunderstand a field makes another version.
internal sealed record SavedSession
{
    public const int Known = 1;

    public int Version { get; set; } = Known;

    // The folders and files that were open.
    public IReadOnlyList<string> Roots { get; set; } = [];

    // The script that was chosen.
    public string? Chosen { get; set; }

    public string Screen { get; set; } = "";

    public string Focus { get; set; } = "";

    public bool IsZoomed { get; set; }

    public bool IsLog { get; set; }

    public bool HasMouse { get; set; } = true;

    // By the path of the script.
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, ParameterValue>> Parameters { get; set; } =
        new Dictionary<string, IReadOnlyDictionary<string, ParameterValue>>();

    // The scripts marked to be compared.
    public IReadOnlyList<string> Marked { get; set; } = [];
}
