namespace Rota.Engine;

// How all parts of a run trade: at which price, with how much borrowed, and what borrowing costs a year above the cash rate.
internal readonly record struct Terms(Fill Fill, double Factor, double Spread)
{
    public bool Borrows => Factor > 1;

    public static Terms Of(Strategy strategy, Conventions conventions) =>
        new(strategy.Fill ?? conventions.Fill, strategy.Leverage?.Factor ?? 1, strategy.Leverage is { Factor: > 1, Spread: var spread } ? spread : 0);
}
