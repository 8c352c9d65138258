namespace Rota.Host.DataQuality;

// One way in which prices can be wrong. It gets the findings of earlier rules, so that one fault is reported once.
internal interface IDataRule
{
    IEnumerable<Finding> Of(CheckedSeries series, CheckedData data, IReadOnlyList<Finding> found);
}
