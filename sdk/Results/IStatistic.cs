namespace Rota;

/// <summary>A number that sums up a run. Make it a record or a stateless class; <c>rota explain</c> shows its formula and source.</summary>
public interface IStatistic
{
    /// <summary>The key in JSON and on the command line, camelCase: <c>maxDrawdown</c>.</summary>
    string Name { get; }

    /// <summary>The unit of the number.</summary>
    Unit Unit { get; }

    /// <summary>
    /// Which of two values is the better one, as in <c>public Better Better => Better.Higher;</c>. Screens mark a change of the number as good
    /// or bad by it; with <see cref="Better.Neither"/>, the default, as a difference.
    /// </summary>
    Better Better => Better.Neither;

    /// <summary>
    /// The formula, and when the number is NaN; empty by default. r, b and f are the n returns of the run, its benchmark and T-bills, V the
    /// values of its equity curve, D(t) = V(t) / max V(≤ t) − 1, Φ the normal distribution.
    /// </summary>
    string Formula => "";

    /// <summary>The source of the formula: a paper, a program; empty by default.</summary>
    string Source => "";

    /// <summary>Computes the number.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The statistic; NaN when the run is too short or lacks what it needs.</returns>
    double Of(BacktestResult run);

    /// <summary>A caveat about the number for this run, which is added to the run's notes; null (the default) without one.</summary>
    /// <param name="run">The run.</param>
    string? NoteOn(BacktestResult run) => null;
}
