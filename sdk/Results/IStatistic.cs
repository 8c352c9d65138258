namespace Rota;

/// <summary>A number that sums up a run. Make it a record or a stateless class; <c>rota explain</c> shows its formula and source.</summary>
public interface IStatistic
{
    /// <summary>The key in JSON and on the command line, camelCase: <c>maxDrawdown</c>.</summary>
    string Name { get; }

    /// <summary>What the number is measured in.</summary>
    Unit Unit { get; }

    /// <summary>Which of two values of it is the better one; <see cref="Better.Neither"/> by default. Screens colour a change by it.</summary>
    /// <example><code>public Better Better => Better.Higher;</code></example>
    Better Better => Better.Neither;

    /// <summary>
    /// How it is computed, and when it is NaN; nothing by default. r, b and f are the n returns of the run, its benchmark and T-bills, V the
    /// values of its equity curve, D(t) = V(t) / max V(≤ t) − 1, Φ the normal distribution.
    /// </summary>
    string Formula => "";

    /// <summary>Where the formula comes from: a paper, a program; nothing by default.</summary>
    string Source => "";

    /// <summary>The number.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The statistic; NaN when the run is too short or lacks what it needs.</returns>
    double Of(BacktestResult run);

    /// <summary>What a reader of the number on this run must know, as a sentence among the run's notes; null when nothing, as by default.</summary>
    /// <param name="run">The run.</param>
    string? NoteOn(BacktestResult run) => null;
}
