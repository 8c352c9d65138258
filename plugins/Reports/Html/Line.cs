namespace Rota.Plugins.Reports;

// One series of a chart, a value a day; NaN where there is none.
internal sealed record Line(string Name, int Colour, double[] Values);
