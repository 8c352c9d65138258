namespace Rota.Plugins.Statistics;

// Computes a number from the facts of a run.
internal delegate double CurveFormula(in CurveFacts facts);
