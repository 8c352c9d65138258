namespace Rota;

/// <summary>A number that sums up a run. Make it a record or a stateless class; its documentation says formula and source.</summary>
public interface IStatistic
{
    /// <summary>The key in JSON and on the command line, camelCase: <c>maxDrawdown</c>.</summary>
    string Name { get; }

    /// <summary>What the number is measured in.</summary>
    Unit Unit { get; }

    /// <summary>The number.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The statistic; NaN when the run is too short or lacks what it needs.</returns>
    double Of(BacktestResult run);
}
