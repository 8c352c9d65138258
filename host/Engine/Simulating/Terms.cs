namespace Rota.Engine;

// How all parts of a run trade: at which price, with how much borrowed, and what borrowing costs a year above the cash rate.
internal readonly record struct Terms(Fill Fill, double Factor, double Spread, bool Borrows)
{
    public static Terms Of(Strategy strategy, Conventions conventions)
    {
        var (fill, leverage) = (strategy.Fill ?? conventions.Fill, strategy.Leverage);
        return leverage is { Factor: > 1 } ? new(fill, leverage.Factor, leverage.Spread, Borrows: true)
            : strategy.Volatility is { Max: > 1, Spread: var spread } ? new(fill, 1, spread, Borrows: true)
            : new(fill, 1, 0, Borrows: false);
    }
}
