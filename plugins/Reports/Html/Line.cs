namespace Rota.Plugins.Reports;

// One series of a chart, a value per day; NaN where unknown.
internal sealed record Line(string Name, int Colour, double[] Values);
