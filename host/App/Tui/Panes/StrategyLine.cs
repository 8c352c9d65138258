using Rota.Host.Workers;

namespace Rota.Host.Tui;

// A strategy of the list. Share is the finished part of its run, 0 to 1, if known.
internal sealed record StrategyLine(
    string Name, string Folder, StrategyState State, RunSnapshot? Last, double? Share, bool IsMarked, bool HasChanged);
