using System.Globalization;

namespace Rota;

/// <summary>The history of an interest rate as its source states it: in per cent a year, a value may be 0 or negative.</summary>
public sealed class RateSeries
{
    private readonly DateOnly[] _dates;
    private readonly double[] _percents;

    /// <summary>Takes over columns of equal length; do not change the arrays afterwards.</summary>
    /// <param name="asset">The name of the series, by which its quotation is known: <see cref="RateQuotation.Of"/>.</param>
    /// <param name="dates">
    /// The days from which the values are known, strictly rising, at least one. A source that dates a value earlier moves it:
    /// <see cref="RateQuotation.KnownOn"/>.
    /// </param>
    /// <param name="percents">As many values in per cent a year, each above -100 and below 100.</param>
    /// <param name="source">Where they come from, as shown to the user.</param>
    /// <exception cref="ArgumentException">Lengths differ, there is no value, a day does not rise, or a value is out of bounds.</exception>
    public RateSeries(Asset asset, DateOnly[] dates, double[] percents, string source)
    {
        ArgumentNullException.ThrowIfNull(asset);
        ArgumentNullException.ThrowIfNull(dates);
        ArgumentNullException.ThrowIfNull(percents);
        ArgumentException.ThrowIfNullOrEmpty(source);
        if (dates.Length != percents.Length || dates.Length == 0)
            throw new ArgumentException($"{asset}: {dates.Length} dates have {percents.Length} values; they are as many, at least one.", nameof(percents));
        for (var i = 0; i < dates.Length; i++)
        {
            if (i > 0 && dates[i] <= dates[i - 1])
                throw new ArgumentException($"{asset}: {Day(dates[i])} does not come after {Day(dates[i - 1])}.", nameof(dates));
            if (!(Math.Abs(percents[i]) < 100))
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                    $"{asset}: the value of {Day(dates[i])} is {percents[i]}; a rate in per cent a year is above -100 and below 100."), nameof(percents));
            }
        }

        (Asset, Source, _dates, _percents) = (asset, source, dates, percents);
    }

    /// <summary>The name of the series.</summary>
    public Asset Asset { get; }

    /// <summary>Where the values come from, as shown to the user.</summary>
    public string Source { get; }

    /// <summary>Whether the values are generated, and say nothing of real rates.</summary>
    public bool IsSimulated { get; init; }

    /// <summary>The days from which the values are known, strictly rising.</summary>
    public ReadOnlySpan<DateOnly> Dates => _dates;

    /// <summary>The values in per cent a year, one a date.</summary>
    public ReadOnlySpan<double> Percents => _percents;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
