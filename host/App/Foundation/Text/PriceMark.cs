namespace Rota.Host.Foundation;

// The kind of prices that a row of a file is based on, as its last column tells it.
internal static class PriceMark
{
    public const string Column = "Prices";

    public static string Of(PriceOrigin origin) => origin switch
    {
        PriceOrigin.Simulated => "SIMULATED",
        PriceOrigin.Extended => "EXTENDED",
        _ => "real",
    };

    // The least reliable kind of prices in a run.
    public static PriceOrigin Worst(BacktestResult run) =>
        run.IsSimulated ? PriceOrigin.Simulated : run.Extensions.Count > 0 ? PriceOrigin.Extended : PriceOrigin.Real;
}
