namespace Rota.Host.Settings;

// A proxy stands for an asset before it was there; the expense ratio is a share a year.
internal sealed record ProxyRow(Asset Asset, Asset Proxy, double ExpenseRatio, int Line);
