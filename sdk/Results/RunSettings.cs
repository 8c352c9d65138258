namespace Rota;

/// <summary>How a strategy is run: everything that is not the strategy and not the prices.</summary>
public sealed record RunSettings
{
    /// <summary>The profile.</summary>
    public Conventions Conventions { get; init; } = Conventions.House;

    /// <summary>The days wanted. Decisions begin with the first, or as soon after as all scores are known; earlier prices serve lookbacks.</summary>
    public DateRange Range { get; init; } = DateRange.All;

    /// <summary>The money at the start, finite and above 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not finite and above 0.</exception>
    public double Capital
    {
        get;
        init => field = double.IsFinite(value) && value > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Capital is finite and above 0.");
    } = 100_000;

    /// <summary>What cash earns, and the riskless rate of statistics.</summary>
    public CashRate CashRate { get; init; } = CashRate.Zero;

    /// <summary>Where the prices came from, as shown to the user: <c>csv:prices</c>.</summary>
    public string Feed { get; init; } = "prices in memory";

    /// <summary>The values of the script's parameters, in the order in which it declared them.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];
}
