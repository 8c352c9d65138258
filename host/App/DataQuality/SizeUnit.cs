namespace Rota.Host.DataQuality;

// The unit of a finding's size: a share of the price, trading days, or a factor.
internal enum SizeUnit
{
    Share,
    Days,
    Times,
}
