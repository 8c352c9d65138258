using System.Globalization;

namespace Rota;

/// <summary>The history of an interest rate as its source states it: in per cent per year; values may be 0 or negative.</summary>
public sealed class RateSeries
{
    private readonly DateOnly[] _dates;
    private readonly double[] _percents;

    /// <summary>Wraps columns of equal length; do not change the arrays afterwards.</summary>
    /// <param name="asset">The name of the series, which determines its quotation: <see cref="RateQuotation.Of"/>.</param>
    /// <param name="dates">
    /// The days from which the values are known, strictly ascending, at least one. A source that dates a value earlier has to move it:
    /// <see cref="RateQuotation.KnownOn"/>.
    /// </param>
    /// <param name="percents">One value per day in per cent per year, each above -100 and below 100.</param>
    /// <param name="source">Their source, as shown to the user.</param>
    /// <exception cref="ArgumentException">Lengths differ, the series is empty, days are not ascending, or a value is out of range.</exception>
    public RateSeries(Asset asset, DateOnly[] dates, double[] percents, string source)
    {
        ArgumentNullException.ThrowIfNull(asset);
        ArgumentNullException.ThrowIfNull(dates);
        ArgumentNullException.ThrowIfNull(percents);
        ArgumentException.ThrowIfNullOrEmpty(source);
        if (dates.Length != percents.Length || dates.Length == 0)
            throw new ArgumentException($"{asset}: {dates.Length} dates and {percents.Length} values; give one value per date, at least one.", nameof(percents));
        for (var i = 0; i < dates.Length; i++)
        {
            if (i > 0 && dates[i] <= dates[i - 1])
                throw new ArgumentException($"{asset}: {Day(dates[i])} follows {Day(dates[i - 1])}; sort the days in ascending order, each once.", nameof(dates));
            if (!(Math.Abs(percents[i]) < 100))
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                    $"{asset}: the value of {Day(dates[i])} is {percents[i]}; a rate in per cent per year must be above -100 and below 100."), nameof(percents));
            }
        }

        (Asset, Source, _dates, _percents) = (asset, source, dates, percents);
    }

    /// <summary>The name of the series.</summary>
    public Asset Asset { get; }

    /// <summary>The source of the values, as shown to the user.</summary>
    public string Source { get; }

    /// <summary>Whether the values are generated rather than real rates.</summary>
    public bool IsSimulated { get; init; }

    /// <summary>The days from which the values are known, strictly ascending.</summary>
    public ReadOnlySpan<DateOnly> Dates => _dates;

    /// <summary>The values in per cent per year, one per date.</summary>
    public ReadOnlySpan<double> Percents => _percents;

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
