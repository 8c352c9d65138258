namespace Rota.Host.DataQuality;

internal enum Severity
{
    // Worth a look; often the market was so.
    Note,
    // Wrong as far as prices and distributions can tell.
    Serious,
}
