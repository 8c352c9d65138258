using Rota.Engine;
using Rota.Host.Foundation;

namespace Rota.Host.Rendering;

// Flip prices in sentences: "to IEF 100 % if SPY closes below 512.34 (-1.20 %)".
internal static class FlipText
{
    // The nearest ones say how safe a signal is; 'rota flip' has all.
    private const int MostOnSheet = 4;

    private const string Cents = "0.00";
    private const string Fine = "0.0000";

    public static string Close(FlipSide side) => Format.Number(side.Close, DigitsOf(side));

    public static string Price(FlipSide side) => Format.Number(side.Price!.Value, DigitsOf(side));

    public static string Change(FlipSide side) =>
        $"{(side.IsUp ? '+' : '-')}{Format.Number(side.Distance!.Value * 100, side.Distance < 0.00005 ? Fine : Cents)} %";

    public static string Way(FlipSide side) => side.IsUp ? "above" : "below";

    public static string Condition(FlipSide side) => $"{side.Asset} closes {Way(side)} {Price(side)} ({Change(side)})";

    public static string Margin(DecisionFlips flips, FlipTerms terms) => flips switch
    {
        { Unknown: { } why } => $"unknown: {why}",
        { Margin: { } margin } => Format.Percent(margin, "0.00"),
        _ => None(terms),
    };

    // More digits for low prices, and where the flip is within a cent of the close.
    private static string DigitsOf(FlipSide side) =>
        side.Close < 10 || (side.Price is { } price && Format.Number(price, Cents) == Format.Number(side.Close, Cents)) ? Fine : Cents;

    public static string None(FlipTerms terms) => $"none up to × {Format.Number(terms.Limit, "0.##")}";

    // Lines of a signal: nothing where no close decides.
    public static IEnumerable<string> Sheet(DecisionFlips flips, FlipTerms terms, bool isDecision)
    {
        if (flips is { Unknown: null, Sides.Count: 0 }) yield break;
        yield return $"Margin    {Margin(flips, terms)}{(isDecision || flips.Target is null ? "" : $", if {flips.Day:O} were a decision day: {flips.Target}")}";
        foreach (var side in flips.Sides.Where(side => side.Held is not null).OrderBy(side => side.Distance).Take(MostOnSheet))
            yield return $"Flips     to {side.Held} if {Condition(side)}";
    }
}
