namespace Rota;

/// <summary>A number that sums up a run. Make it a record or a stateless class; <c>rota explain</c> shows its formula and source.</summary>
public interface IStatistic
{
    /// <summary>The key in JSON and on the command line, camelCase: <c>maxDrawdown</c>.</summary>
    string Name { get; }

    /// <summary>What the number is measured in.</summary>
    Unit Unit { get; }

    /// <summary>
    /// Which of two values is the better one, as in <c>public Better Better => Better.Higher;</c>. Screens mark a change of the number as good
    /// or bad by it; with <see cref="Better.Neither"/>, the default, as a difference.
    /// </summary>
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
