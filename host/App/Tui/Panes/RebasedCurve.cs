namespace Rota.Host.Tui;

// A curve that starts at 100.
internal sealed record RebasedCurve(string Name, DateOnly[] Days, double[] Values);
