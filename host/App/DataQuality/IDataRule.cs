namespace Rota.Host.DataQuality;

// One way in which prices can be wrong. What earlier rules found of the series is given, so that one fault is reported once.
internal interface IDataRule
{
    IEnumerable<Finding> Of(CheckedSeries series, CheckedData data, IReadOnlyList<Finding> found);
}
