namespace Rota.Host.DataQuality;

// A suspicious part of a series. It has no days if it concerns the whole series.
internal sealed record Finding(
    Asset Asset, DateOnly? From, DateOnly? To, double Size, SizeUnit Unit, string Rule, Severity Severity, string Text)
{
    public static Finding On(
        CheckedSeries series, DateOnly from, DateOnly to, double size, SizeUnit unit, string rule, Severity severity, string text) =>
        new(series.Asset, from, to, size, unit, rule, severity, text);

    // Its importance among findings of its kind: a fall to half is as large as a rise to double.
    public double Weight => Unit switch
    {
        SizeUnit.Share => Math.Abs(Size),
        SizeUnit.Days => Size / 1000,
        _ => double.IsFinite(Size) && Size > 0 ? Math.Abs(Math.Log(Size)) : double.PositiveInfinity,
    };
}

internal enum Severity
{
    // Worth a look; often the market really moved so.
    Note,
    // Wrong, as far as prices and distributions can show.
    Serious,
}

// The unit of a finding's size: a share of the price, trading days, or a factor.
internal enum SizeUnit
{
    Share,
    Days,
    Times,
}
