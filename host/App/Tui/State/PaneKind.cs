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
    Explanation,
    Word,
    CompareChart,
    Compare,
    Parameters,
    Sweep,
    Settings,
    Plugins,
    Plugin,
    Diagnostics,
    Log,
    Tour,
    Help,
}
