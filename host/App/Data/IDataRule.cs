namespace Rota.Host.Data;

// One way in which prices can be wrong.
internal interface IDataRule
{
    IEnumerable<Finding> Of(CheckedSeries series, CheckedData data);
}
