namespace Rota.Host.Settings;

// A proxy extends an asset before its first price; the expense ratio is a fraction per year.
internal sealed record ProxyRow(Asset Asset, Asset Proxy, double ExpenseRatio, int Line);
