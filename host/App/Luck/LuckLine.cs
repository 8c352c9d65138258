using Rota.Host.Foundation;

namespace Rota.Host.Luck;

// One line for a summary: where the strategy's own day stands, and how far days are apart.
internal static class LuckLine
{
    public static string Of(LuckResult luck)
    {
        var (cagr, share) = (luck.Summary.Cagr, luck.Summary.PercentileOfCagr);
        var failed = luck.Failed == 0 ? "" : $"; {luck.Failed} of {luck.Rows.Count} failed";
        var follows = luck.Follows ? "; lookbacks of month ends follow the day" : "";
        return $"Start-day luck: {Capital(luck.ChosenRow.Label)} is better than {LuckWords.Share(share)} of {LuckWords.Others(luck)}; " +
            $"{Format.Number(cagr.Min * 100, "0.0")} to {Format.Percent(cagr.Max, "0.0")} a year, {LuckWords.Together(luck)} " +
            $"{Format.Percent(luck.Together.Cagr, "0.0")}, from {luck.From:yyyy-MM-dd}{follows}{failed}.";
    }

    private static string Capital(string label) => char.ToUpperInvariant(label[0]) + label[1..];
}
