namespace Rota.Tests.Program;

// A day of a run and its target.
internal sealed record Decision(string Day, Dictionary<string, double> Weights);
