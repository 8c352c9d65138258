namespace Rota.Host.Tui;

// What became of a day's decision since the run before.
internal enum DecisionChange
{
    None,
    Other,
    New,
    Gone,
}
