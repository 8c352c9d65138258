namespace Rota.Host.DataQuality;

internal enum Severity
{
    // Worth a look; often the market really moved so.
    Note,
    // Wrong, as far as prices and distributions can show.
    Serious,
}
