namespace Rota;

/// <summary>Sums up a run in rows and columns: rolling windows, drawdowns, a calendar. Make it a record or a stateless
/// class.</summary>
public interface ITable
{
    /// <summary>The key in JSON, camelCase: <c>drawdowns</c>.</summary>
    string Name { get; }

    /// <summary>The table, without a row where the run has nothing to show in it.</summary>
    /// <param name="run">The run.</param>
    Table Of(BacktestResult run);
}
