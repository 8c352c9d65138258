namespace Rota.Host.Varying;

// The bonds that a run held, by the kinds that the table of rising-rate exposure knows.
internal static class BondFunds
{
    private const string Table = "exposure";
    private static readonly string[] Kinds = ["Treasuries", "Bonds"];

    // Empty without the table.
    public static IReadOnlyList<Asset> Of(BacktestResult run, IReadOnlyList<ITable> tables)
    {
        if (tables.FirstOrDefault(table => table.Name == Table)?.Of(run) is not { } exposure) return [];
        var columns = exposure.Columns.ToList();
        var (asset, kind) = (columns.IndexOf("asset"), columns.IndexOf("kind"));
        return [.. exposure.Rows
            .Where(row => row[kind].Text is { } text && Kinds.Any(each => text.EndsWith(each, StringComparison.Ordinal)))
            .Select(row => new Asset(row[asset].Text!))];
    }
}
