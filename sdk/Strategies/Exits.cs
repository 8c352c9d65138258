namespace Rota;

/// <summary>When a strategy sells what it holds, whatever its allocation says, and when it may buy that again.</summary>
/// <param name="Conditions">An asset that meets any of them is sold; none sells nothing.</param>
public sealed record Exits(IReadOnlyList<IScore> Conditions)
{
    /// <summary>No exits.</summary>
    public static Exits None { get; } = new([]);

    /// <summary>An asset that meets any of them is sold; none sells nothing.</summary>
    public IReadOnlyList<IScore> Conditions { get; private init; } = new EqualList<IScore>([.. Conditions]);

    /// <summary>How long an asset stays out after its sale; null lets the next decision of the schedule buy it again.</summary>
    public Lookback? Reentry { get; private init; }

    /// <summary>The days on which the conditions are checked, besides the days of decisions; null checks on those alone.</summary>
    public Schedule? Checks { get; private init; }

    /// <summary>The conditions, the checks and the time out: <c>StopLoss(8 %), checked on day, back after 20 days</c>. Empty without conditions.</summary>
    public override string ToString() => Conditions.Count == 0
        ? ""
        : string.Join(" or ", Conditions) + (Checks is null ? "" : $", checked on {Checks}")
            + (Reentry is { } pause ? $", back after {pause}" : ", back with the next decision");

    internal Exits With(IScore condition) => this with { Conditions = new EqualList<IScore>([.. Conditions, condition]) };

    internal Exits After(Lookback pause) => this with { Reentry = pause };

    internal Exits Checked(Schedule schedule) => schedule.Step == 1 && schedule != Schedule.Nothing
        ? this with { Checks = schedule }
        : throw new ArgumentException($"CheckedEvery({schedule}): exits are checked on every day of a schedule. Use Day, Week or MonthEnd.", nameof(schedule));
}
