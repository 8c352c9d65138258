namespace Rota.Host.Tui;

// The parts of the screens.
internal enum PaneKind
{
    Strategies,
    Chart,
    Error,
    Source,
    Statistics,
    Allocation,
    Months,
    Orders,
    Decisions,
    Now,
    Notes,
    Why,
    Word,
    CompareChart,
    Compare,
    Parameters,
    Plugins,
    Plugin,
    Diagnostics,
    Log,
    Help,
}
