namespace Rota.Host.Tui;

// The parts of the screens.
internal enum PaneKind
{
    Strategies,
    Chart,
    Statistics,
    Allocation,
    Months,
    Orders,
    Decisions,
    Now,
    Notes,
    Why,
    CompareChart,
    Compare,
    Parameters,
    Plugins,
    Plugin,
    Diagnostics,
    Log,
    Tour,
    Help,
}
