namespace Rota.Host.Trials;

// What made the trials of an entry. The order is that of lists.
internal enum TrialKind
{
    // A run that the user started.
    Run,

    // A run after a save, on the screens or in rota watch.
    Save,

    Sweep,

    // The grid of start days of one strategy.
    Luck,

    // A table of variations of one strategy.
    Vary,
}
