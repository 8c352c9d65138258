namespace Rota.Host.Sweeping;

// A number of a heat map, and the trial that it is of; -1 for a number of several trials, such as a median.
internal readonly record struct HeatCell(double Value, int Trial, bool IsOwn, bool IsBest, bool IsPlateau);
