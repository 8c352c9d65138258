namespace Rota.Engine;

// How every strategy of a run trades: the fill, the leverage factor, and the yearly spread of a loan above the cash rate.
internal readonly record struct TradingTerms(Fill Fill, double Factor, double Spread, bool Borrows)
{
    public static TradingTerms Of(Strategy strategy, Conventions conventions)
    {
        var borrowed = strategy.MostBorrowed is { Factor: > 1 } most ? most : null;
        return new(strategy.Fill ?? conventions.Fill, strategy.Leverage?.Factor ?? 1, borrowed?.Spread ?? 0, Borrows: borrowed is not null);
    }
}
