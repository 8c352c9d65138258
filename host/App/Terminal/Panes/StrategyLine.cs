using Rota.Host.Workers;

namespace Rota.Host.Terminal;

// A strategy of the list. Share is how much of its run is done, 0 to 1, where that is known.
internal sealed record StrategyLine(
    string Name, string Folder, StrategyState State, Finished? Last, double? Share, bool IsMarked, bool HasChanged);
