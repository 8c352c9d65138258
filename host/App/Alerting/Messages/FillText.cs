namespace Rota.Host.Alerting;

// When the run trades a decision, and what that means for an order of today.
internal static class FillText
{
    public static string Of(BacktestResult run, Rebalance decision) => run.Settings.Conventions.Fill switch
    {
        Fill.SameClose => $"the run trades at the close of {decision.Decided:O}; an order that is entered later has a later price",
        Fill.NextClose => "at the close of the next trading day",
        _ => "at the open of the next trading day",
    };
}
