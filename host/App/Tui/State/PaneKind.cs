namespace Rota.Host.Tui;

// What a screen is made of.
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
    Help,
}
