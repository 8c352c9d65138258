namespace Rota;

/// <summary>
/// What curves on the same days have in common: days, whole months, the riskless rate and the benchmark. Make it once for many runs, such as
/// those of a sweep; threads may share it.
/// </summary>
/// <remarks>
/// <see cref="Facts(ReadOnlySpan{double}, TradingTotals, Span{double})"/> needs one pass over the days and one over the months of a curve, and
/// allocates nothing. Months are whole as in <see cref="EquityCurve.WholeMonths"/>.
/// </remarks>
/// <example>
/// <code>
/// var basis = CurveBasis.Of(run);
/// var room = new double[basis.Room]; // one per thread
/// var facts = basis.Facts(run.Equity.Values, TradingTotals.Of(run), room);
/// </code>
/// </example>
public sealed class CurveBasis
{
    private readonly ReadOnlyMemory<DateOnly> _dates;
    private readonly MonthRows _own;
    private readonly MonthRows _shared;
    private readonly double[] _benchmark;
    private readonly double[] _benchmarkExcess;

    /// <summary>Finds the months of days and what T-bills and a benchmark earned in them.</summary>
    /// <param name="dates">The days of the curves, strictly ascending, at least one; do not change the underlying memory afterwards.</param>
    /// <param name="frequency">The frequency of the values; null when months are followed by days.</param>
    /// <param name="cashRate">The riskless rate.</param>
    /// <param name="benchmark">The benchmark, on these days from the first to the last that both have; null without one.</param>
    /// <exception cref="ArgumentException">Without a day, or a day of the benchmark is not one of the curve.</exception>
    public CurveBasis(ReadOnlyMemory<DateOnly> dates, Frequency? frequency, CashRate cashRate, EquityCurve? benchmark)
    {
        ArgumentNullException.ThrowIfNull(cashRate);
        if (dates.IsEmpty) throw new ArgumentException("Give at least one day.", nameof(dates));
        (_dates, Frequency, HasBenchmark) = (dates, frequency, benchmark is not null);
        _own = MonthRows.Of(dates.Span, 0, dates.Length, frequency, cashRate);
        _shared = benchmark is null ? MonthRows.None : Shared(dates.Span, frequency, cashRate, benchmark);
        _benchmark = benchmark is null ? [] : MonthsOf(benchmark, dates.Span);
        _benchmarkExcess = [.. _benchmark.Zip(_shared.Cash, (b, f) => b - f)];
    }

    /// <summary>The days of the curves.</summary>
    public ReadOnlySpan<DateOnly> Dates => _dates.Span;

    /// <summary>The frequency of the values; null when it changes within the curve.</summary>
    public Frequency? Frequency { get; }

    /// <summary>Whether the curves are compared with a benchmark.</summary>
    public bool HasBenchmark { get; }

    /// <summary>How many numbers of room the facts of a curve need.</summary>
    public int Room => 2 * (_own.Count + (IsAllShared ? 0 : _shared.Count));

    // With a benchmark that has all days.
    private bool IsAllShared => ReferenceEquals(_own, _shared);

    /// <summary>The basis of a run: its days, cash rate and benchmark.</summary>
    /// <param name="run">The run.</param>
    public static CurveBasis Of(BacktestResult run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new(run.Equity.Days, run.Equity.Frequency, run.Settings.CashRate, run.Benchmark);
    }

    /// <summary>The facts of a curve on these days.</summary>
    /// <param name="values">One value per day, each finite and above 0, which is not checked.</param>
    /// <param name="trading">What the run traded.</param>
    /// <param name="room"><see cref="Room"/> numbers or more, which the facts use until the room is used again.</param>
    /// <exception cref="ArgumentException">There is not one value per day, or too little room.</exception>
    public CurveFacts Facts(ReadOnlySpan<double> values, TradingTotals trading, Span<double> room)
    {
        FillMonths(values, room);
        return View(values, DrawdownTotals.Of(Dates, values), room) with { GivenTrading = trading };
    }

    internal void FillMonths(ReadOnlySpan<double> values, Span<double> room)
    {
        if (values.Length != Dates.Length) throw new ArgumentException($"Got {values.Length} values for {Dates.Length} days; give one value per day.", nameof(values));
        if (room.Length < Room) throw new ArgumentException($"Got room for {room.Length} numbers; give {Room}.", nameof(room));
        _own.Fill(values, room);
        if (!IsAllShared) _shared.Fill(values, room[(2 * _own.Count)..]);
    }

    internal CurveFacts View(ReadOnlySpan<double> values, DrawdownTotals drawdowns, ReadOnlySpan<double> room)
    {
        var shared = IsAllShared ? room : room[(2 * _own.Count)..];
        return new()
        {
            Dates = Dates,
            Values = values,
            Frequency = Frequency,
            Drawdowns = drawdowns,
            Months = new() { Returns = room[.._own.Count], Excess = room.Slice(_own.Count, _own.Count), Cash = _own.Cash },
            HasBenchmark = HasBenchmark,
            Compared = new()
            {
                Returns = shared[.._shared.Count],
                Excess = shared.Slice(_shared.Count, _shared.Count),
                Benchmark = _benchmark,
                BenchmarkExcess = _benchmarkExcess,
            },
        };
    }

    private MonthRows Shared(ReadOnlySpan<DateOnly> dates, Frequency? frequency, CashRate cashRate, EquityCurve benchmark)
    {
        if (benchmark.Dates.Length >= dates.Length) return _own;
        var first = dates.BinarySearch(benchmark.Dates[0]);
        return first >= 0 && first + benchmark.Dates.Length <= dates.Length
            ? MonthRows.Of(dates, first, benchmark.Dates.Length, frequency, cashRate)
            : throw new ArgumentException(
                $"The benchmark has values from {benchmark.Dates[0]:O} to {benchmark.Dates[^1]:O}, and the curve from {dates[0]:O} to {dates[^1]:O}; " +
                "give a benchmark on days of the curve.", nameof(benchmark));
    }

    // NaN where a month is not whole in the benchmark.
    private double[] MonthsOf(EquityCurve benchmark, ReadOnlySpan<DateOnly> dates)
    {
        var whole = benchmark.WholeMonths().ToDictionary(month => month.End, month => month.Return);
        var months = new double[_shared.Count];
        for (var month = 0; month < months.Length; month++) months[month] = whole.GetValueOrDefault(dates[_shared.EndOf(month)], double.NaN);
        return months;
    }
}
