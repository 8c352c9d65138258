namespace Rota.Engine;

// How all parts of a run trade: at which price, with how much borrowed, and what borrowing costs a year above the cash rate.
internal readonly record struct Terms(Fill Fill, double Factor, double Spread, bool Borrows)
{
    public static Terms Of(Strategy strategy, Conventions conventions)
    {
        var borrowed = strategy.MostBorrowed is { Factor: > 1 } most ? most : null;
        return new(strategy.Fill ?? conventions.Fill, strategy.Leverage?.Factor ?? 1, borrowed?.Spread ?? 0, Borrows: borrowed is not null);
    }
}
