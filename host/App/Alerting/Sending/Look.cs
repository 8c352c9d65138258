using Rota.Engine;
using Rota.Host.Rendering;

namespace Rota.Host.Alerting;

// A script as a run saw it. Stale is null if every price is there.
internal sealed record Look(WatchedScript Script, BacktestResult Run, StalePrices? Stale, Func<SignalSheet> Sheet, Func<DecisionFlips> Flips, ScoreNames Names);
