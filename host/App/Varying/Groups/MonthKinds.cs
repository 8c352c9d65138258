using Rota.Host.Rendering;

namespace Rota.Host.Varying;

// The meaning of a month in every lookback of months.
internal static class MonthKinds
{
    private static readonly (string Name, Lookback Month)[] Kinds =
        [("MonthsOf(21)", 1.MonthsOf(21)), ("MonthsOf(22)", 1.MonthsOf(22)), ("MonthEnds", 1.MonthEnds), ("CalendarMonths", 1.CalendarMonths)];

    public static VariationGroup Of() => new(
        "months", "Lookbacks of months", [.. Kinds.Select(kind => new Variation(kind.Name, run => run with { Month = kind.Month }))])
    {
        Finish = Finish,
    };

    // The kind that the script has gives the same values.
    private static VariedGroup Finish(VariedGroup group)
    {
        var own = group.AsItIs.Run!.Equity;
        var rows = group.Rows
            .Select(row => row with { IsAsItIs = row.Run is { } run && run.Equity.Dates.SequenceEqual(own.Dates) && run.Equity.Values.SequenceEqual(own.Values) })
            .ToList();
        if (rows.TrueForAll(row => row.IsAsItIs))
        {
            return group with
            {
                Rows = [new(Variation.None("all kinds of months", "")) { Error = "The strategy has no lookback of months, or none that changes a decision." }],
            };
        }

        var cagrs = rows.Select(row => row.Figures.Cagr).Where(double.IsFinite).ToList();
        var range = cagrs.Count < 2 ? double.NaN : cagrs.Max() - cagrs.Min();
        return group with
        {
            Rows = rows,
            Numbers = [("rangeOfCagr", range)],
            Notes = [$"Kinds of months differ by {SummaryText.Value(range, Unit.Fraction).Replace(" %", "", StringComparison.Ordinal)} points of CAGR."],
        };
    }
}
