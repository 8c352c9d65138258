namespace Rota.Host.Tui;

// What became of 100.
internal sealed record RebasedCurve(string Name, DateOnly[] Days, double[] Values);
