namespace Rota;

/// <summary>The exits of a strategy: when it sells a holding regardless of its allocation, and when it may buy it again.</summary>
/// <param name="Conditions">An asset that meets any of them is sold; can be empty.</param>
public sealed record Exits(IReadOnlyList<IScore> Conditions)
{
    /// <summary>No exits.</summary>
    public static Exits None { get; } = new([]);

    /// <summary>An asset that meets any of them is sold; can be empty.</summary>
    public IReadOnlyList<IScore> Conditions { get; private init; } = new EqualList<IScore>([.. Conditions]);

    /// <summary>How long an asset stays out after its sale; with null the next decision of the schedule may buy it again.</summary>
    public Lookback? Reentry { get; private init; }

    /// <summary>The days on which the conditions are checked in addition to decision days; null checks only on decision days.</summary>
    public Schedule? Checks { get; private init; }

    /// <summary>The conditions, the checks and the pause: <c>StopLoss(8 %), checked on day, back after 20 days</c>. Empty without conditions.</summary>
    public override string ToString() => Conditions.Count == 0
        ? ""
        : string.Join(" or ", Conditions) + (Checks is null ? "" : $", checked on {Checks}")
            + (Reentry is { } pause ? $", back after {pause}" : ", back with the next decision");

    // The conditions before they were told which assets to compare.
    private IReadOnlyList<IScore> Unbound { get; init; } = new EqualList<IScore>([]);

    internal Exits With(IScore condition, Universe universe) => this with
    {
        Conditions = new EqualList<IScore>([.. Conditions, condition.Within(universe)]),
        Unbound = new EqualList<IScore>([.. Unbound, condition]),
    };

    internal Exits Over(Universe universe) =>
        this with { Conditions = new EqualList<IScore>([.. Unbound.Select(condition => condition.Within(universe))]) };

    internal Exits After(Lookback pause) => this with { Reentry = pause };

    internal Exits Checked(Schedule schedule) => schedule.Step == 1 && schedule != Schedule.Nothing
        ? this with { Checks = schedule }
        : throw new ArgumentException($"CheckedEvery({schedule}): the schedule must not skip days or be Never. Use Day, Week or MonthEnd.", nameof(schedule));
}
