namespace Rota.Host.Tui;

// How a day's decision changed since the previous run.
internal enum DecisionChange
{
    None,
    Other,
    New,
    Gone,
}
