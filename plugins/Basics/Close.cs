namespace Rota.Plugins.Basics;

internal sealed record Close : IScore
{
    public double Of(AssetView asset) => asset.Close;

    public override string ToString() => "Close()";
}
