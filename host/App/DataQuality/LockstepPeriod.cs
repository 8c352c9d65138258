namespace Rota.Host.DataQuality;

// The correlations of a half-year: on the same days, with the peer's next row, and with the peer's previous row.
internal readonly record struct LockstepPeriod(int Period, double Same, double Next, double Before);
