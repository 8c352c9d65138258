namespace Rota;

/// <summary>Sums up a run in rows and columns: rolling windows, drawdowns, a calendar. Make it a record or a stateless
/// class.</summary>
public interface ITable
{
    /// <summary>The key in JSON, camelCase: <c>drawdowns</c>; with <c>.csv</c> after it, the name of its csv report.</summary>
    string Name { get; }

    /// <summary>Computes the table; without rows when the run has nothing to show.</summary>
    /// <param name="run">The run.</param>
    Table Of(BacktestResult run);
}
