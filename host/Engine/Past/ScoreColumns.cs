using System.Buffers;
using System.Collections.Concurrent;

namespace Rota.Engine;

// The values of scores of an asset on the rows of a schedule. Scores of prices alone are computed once and kept; the runs of a sweep share
// them on any thread.
internal sealed class ScoreColumns(PricePanel panel, int dividendLagDays)
{
    // Enough for thousands of scores of ten assets on every week of twenty years; what is beyond is computed again.
    private const long MostBytes = 256L << 20;

    private readonly ConcurrentDictionary<(IScore Score, int Column, int[] Rows), Kept> _kept = [];
    private long _bytes;

    // Evaluates a score of an asset on rows. False if it depends on more than prices or fails on a row: then only the day itself can ask it.
    public bool TryFill(IScore score, int column, RowsFrom rows, Span<double> values)
    {
        switch (score)
        {
            case INested nested:
                return TryFill(nested.First, column, rows, values) && TryJoin(nested, column, rows, values);
            case ScoreOfAsset other:
                return TryFill(other.Score, panel.ColumnOf(other.Asset), rows, values);
            case Constant constant:
                values.Fill(constant.Value);
                return true;
            case IPriceScore price:
                return TryRead(price, column, rows, values);
            default:
                return false;
        }
    }

    private bool TryJoin(INested nested, int column, RowsFrom rows, Span<double> values)
    {
        if (nested.Second is not { } second)
        {
            foreach (ref var value in values) value = nested.Of(value, double.NaN);
            return true;
        }

        var rented = ArrayPool<double>.Shared.Rent(values.Length);
        var others = rented.AsSpan(0, values.Length);
        var isKnown = TryFill(second, column, rows, others);
        if (isKnown) nested.Join(values, others);
        ArrayPool<double>.Shared.Return(rented);
        return isKnown;
    }

    private bool TryRead(IPriceScore score, int column, RowsFrom rows, Span<double> values)
    {
        if (!_kept.TryGetValue((score, column, rows.All), out var kept))
        {
            kept = new(rows.All.Length);
            if (Interlocked.Add(ref _bytes, sizeof(double) * (long)rows.All.Length) <= MostBytes) kept = _kept.GetOrAdd((score, column, rows.All), kept);
        }

        if (kept.First > rows.First && !TryCompute(score, column, rows, kept)) return false;
        kept.Values.AsSpan(rows.First).CopyTo(values);
        return true;
    }

    private bool TryCompute(IPriceScore score, int column, RowsFrom rows, Kept kept)
    {
        lock (kept)
        {
            if (kept.First <= rows.First) return true;
            var missing = rows.All.AsSpan(rows.First, kept.First - rows.First);
            try
            {
                score.Fill(new AssetRows(panel, column, missing, dividendLagDays), kept.Values.AsSpan(rows.First, missing.Length));
            }
            // The decision that asks for it meets it again, and reports it with its day.
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                return false;
            }

            kept.First = rows.First;
            return true;
        }
    }

    // The values on the rows of a schedule, known from the first on.
    private sealed class Kept(int rows)
    {
        private volatile int _first = rows;

        public double[] Values { get; } = new double[rows];

        public int First
        {
            get => _first;
            set => _first = value;
        }
    }
}
