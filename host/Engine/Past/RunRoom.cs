namespace Rota.Engine;

/// <summary>Memory that runs use again, one after the other on one thread; so that a sweep allocates next to nothing.</summary>
/// <seealso cref="Simulator.Curve"/>
public sealed class RunRoom
{
    private readonly List<double[]> _arrays = [];
    private int _used;

    /// <summary>Whether a score of the last run had to be asked on each decision day, because it depends on more than prices.</summary>
    public bool HasOwnScores { get; internal set; }

    internal List<Rebalance> Rebalances { get; } = [];

    internal List<Trade> Trades { get; } = new(capacity: 256);

    // At least as many numbers, of any value; valid until Clear.
    internal double[] Numbers(int count)
    {
        if (_used == _arrays.Count) _arrays.Add(new double[count]);
        else if (_arrays[_used].Length < count) _arrays[_used] = new double[count];
        return _arrays[_used++];
    }

    // Takes everything back for the next run.
    internal void Clear()
    {
        _used = 0;
        HasOwnScores = false;
        Rebalances.Clear();
        Trades.Clear();
    }
}
