using Rota.Host.Settings;
using Rota.Host.Tui;

namespace Rota.Tests.Keeping;

internal static class Desks
{
    public static SavedSession Full { get; } = new()
    {
        Roots = ["/home/me/strategies", "/tmp/käse \"1\".csx"],
        Chosen = "/home/me/strategies/kda.csx",
        Screen = "compare",
        Focus = "chart",
        IsZoomed = true,
        IsLog = true,
        HasSource = true,
        Opened = ["/home/me/strategies/kda.csx", "/b.csx"],
        IsComparing = true,
        HasMouse = false,
        Parameters = new Dictionary<string, IReadOnlyDictionary<string, ParameterValue>>
        {
            ["/home/me/strategies/kda.csx"] = new Dictionary<string, ParameterValue> { ["months"] = 0.1 + 0.2, ["hold"] = double.NaN, ["index"] = new("IVV"), ["useMa"] = new("false") },
            ["/b.csx"] = new Dictionary<string, ParameterValue>(),
        },
        Defaults = new Dictionary<string, IReadOnlyDictionary<string, ParameterValue>>
        {
            ["/home/me/strategies/kda.csx"] = new Dictionary<string, ParameterValue> { ["months"] = 6, ["index"] = new("SPY") },
        },
        Marked = ["/b.csx"],
        Tables = new Dictionary<string, SavedTable>
        {
            ["Strategies"] = new() { SortedBy = "Sharpe", IsDescending = true, Columns = new Dictionary<string, bool> { ["Sortino"] = true } },
            ["Orders"] = new(),
        },
    };
}
