namespace Rota.Engine;

// How every strategy of a run trades: the fill, the leverage factor, and the yearly spread of a loan above the cash rate.
internal readonly record struct TradingTerms(Fill Fill, double Factor, double Spread, bool Borrows)
{
    public static TradingTerms Of(Strategy strategy, Conventions conventions)
    {
        var borrowed = strategy.MostBorrowed is { Factor: > 1 } most ? most : null;
        return new(strategy.Fill ?? conventions.Fill, strategy.Leverage?.Factor ?? 1, borrowed?.Spread ?? 0, Borrows: borrowed is not null);
    }

    // Weekly, monthly or quarterly prices have no trading day before or after.
    public void RequireDays(Strategy strategy, RunContext context, int row)
    {
        var panel = context.Panel;
        if (row >= panel.DailyRow) return;
        var what = strategy.Schedule.OffsetDays != 0 ? $"decides some trading days {(strategy.Schedule.OffsetDays > 0 ? "after" : "before")} ({strategy.Schedule})"
            : context.Conventions.DecidesBeforeOpen ? "decides on the day before"
            : Fill != Fill.SameClose ? "is filled on the next trading day"
            : null;
        if (what is null) return;
        var from = panel.DailyRow < panel.RowCount ? $" and daily from {context.Text(panel.DailyRow)} on" : "";
        throw new InputException(new Mistake(
            $"{strategy.Name} {what}, and on {context.Text(row)} prices are {panel.Frequency.Coarse.Adjective}{from}. Run a later range, or decide and " +
            "fill at the same close."));
    }
}
