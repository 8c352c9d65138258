using Rota.Host.Foundation;

namespace Rota.Host.DataQuality;

// Prices with dates in the future.
internal sealed class FutureRule : IDataRule
{
    public const string Name = "future";

    public IEnumerable<Finding> Of(CheckedSeries series, CheckedData data, IReadOnlyList<Finding> found)
    {
        if (series.Future.Length == 0) yield break;
        yield return Finding.On(
            series, series.Future[0], series.Future[^1], series.Future.Length, SizeUnit.Days, Name, Severity.Serious,
            $"{Count.Of(series.Future.Length, "row")} {(series.Future.Length == 1 ? "is" : "are")} dated after today: the dates or this computer's " +
            "clock are wrong. Correct or remove these rows; the other checks ignore them.");
    }
}
