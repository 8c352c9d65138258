namespace Rota.Host.Settings;

// The proxies of a file. An asset's chain consists of its own rows, the first proxy first.
internal sealed record ProxyTable(string Path, IReadOnlyList<ProxyRow> Rows)
{
    public static ProxyTable Empty { get; } = new("", []);

    public IEnumerable<ProxyRow> Of(Asset asset) => Rows.Where(row => row.Asset == asset);

    public Mistake Wrong(ProxyRow row, string what) => new(what, Path, row.Line);
}

// A proxy extends an asset before its first price; the expense ratio is a fraction per year.
internal sealed record ProxyRow(Asset Asset, Asset Proxy, double ExpenseRatio, int Line);
