namespace Rota.Host.DataQuality;

// What the size of a finding counts: a share of the price, trading days, or times as much.
internal enum SizeUnit
{
    Share,
    Days,
    Times,
}
