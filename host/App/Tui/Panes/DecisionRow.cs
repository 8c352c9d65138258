using Rota.Host.Workers;

namespace Rota.Host.Tui;

// A row of the decisions: one of the run, or, where it is gone, one of the run before.
internal readonly record struct DecisionRow(Decision Decision, DecisionChange Change);
