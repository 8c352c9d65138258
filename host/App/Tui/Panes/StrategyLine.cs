using Rota.Host.Workers;

namespace Rota.Host.Tui;

// A strategy of the list. Share is how much of its run is done, 0 to 1, where that is known.
internal sealed record StrategyLine(
    string Name, string Folder, StrategyState State, RunSnapshot? Last, double? Share, bool IsMarked, bool HasChanged);
