namespace Rota;

/// <summary>How a strategy is run: everything except the strategy and the prices.</summary>
public sealed record RunSettings
{
    /// <summary>The profile.</summary>
    public Conventions Conventions { get; init; } = Conventions.House;

    /// <summary>The requested days. Decisions begin on the first, or later once all scores are known; earlier prices are used by lookbacks.</summary>
    public DateRange Range { get; init; } = DateRange.All;

    /// <summary>The starting capital, finite and above 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite and above 0.</exception>
    public double Capital
    {
        get;
        init => field = double.IsFinite(value) && value > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Capital must be finite and above 0.");
    } = 100_000;

    /// <summary>The interest on cash, which is also the riskless rate of statistics.</summary>
    public CashRate CashRate { get; init; } = CashRate.Zero;

    /// <summary>The source of the prices, as shown to the user: <c>csv:prices</c>.</summary>
    public string Feed { get; init; } = "prices in memory";

    /// <summary>The days at whose closes reports divide the run into parts, ascending; empty for their own choice.</summary>
    public IReadOnlyList<DateOnly> Cuts { get; init; } = [];

    /// <summary>The values of the script's parameters, in the order of declaration.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];
}
