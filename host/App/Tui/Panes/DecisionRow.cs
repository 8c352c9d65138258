using Rota.Host.Workers;

namespace Rota.Host.Tui;

// A row of the decisions: one of the run, or one of the previous run that is gone.
internal readonly record struct DecisionRow(Decision Decision, DecisionChange Change);
