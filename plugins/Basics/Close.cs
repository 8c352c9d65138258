namespace Rota.Plugins.Basics;

internal sealed record Close : IPriceScore
{
    public double Of(AssetView asset) => asset.Close;

    public override string ToString() => "Close()";
}
