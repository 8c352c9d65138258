namespace Rota.Host.Live;

// Where a listed script is between saves, runs and answers. LiveTransitions alone moves it on.
internal enum LivePhase
{
    // Never run: a save is only reported.
    Listed,

    // It was run, and nothing is under way: the next save runs it again.
    Settled,

    // A run is under way, or waits for its turn.
    Running,

    // A run is under way for a save that may not be over: its answer will wait.
    Held,

    // That answer is here, and waits until the save is over.
    Answered,
}
