namespace Rota.Tests.Program;

// A day of a run with its target.
internal sealed record Decision(string Day, Dictionary<string, double> Weights);
