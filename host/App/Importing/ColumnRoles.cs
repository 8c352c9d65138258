namespace Rota.Host.Importing;

// Decides which columns to read. Without a named price column, each column of numbers is a fund, named by its header.
internal sealed record ColumnRoles(int Date, int Fund, IReadOnlyList<int> Prices, bool AreNamedAfterFunds, IReadOnlyList<int> Others)
{
    // Explains a choice that the column names left open.
    public string? Note { get; private init; }

    public static ColumnRoles Of(TableHeader header, ColumnChoice choice, string path)
    {
        var kinds = header.Names.Select(ColumnNames.KindOf).ToArray();
        var chosen = choice.Prices.Select(name => Chosen("price", name)).Where(at => at >= 0).ToList();
        int[] All(params ColumnKind[] any) => [.. Enumerable.Range(0, kinds.Length).Where(at => at != header.Date && any.Contains(kinds[at]))];

        var dates = All(kinds[header.Date]);
        if (choice.Date is null && dates.Length > 0 && kinds[header.Date] is ColumnKind.Date or ColumnKind.MaybeDate)
            throw Several("dates", [header.Date, .. dates], "date");

        var fund = choice.Fund is { } name ? Chosen("fund", name) : FundColumn();
        int[] prices = chosen.Count > 0 ? [.. chosen] : [.. Enumerable.Range(0, kinds.Length).Where(at => at != header.Date && at != fund && ColumnNames.IsPrice(kinds[at]))];
        if (chosen.Count == 0) RequirePrices();
        string? note = null;
        if (chosen.Count == 0 && prices.Length > 1) (prices, note) = One(prices);
        var areFunds = prices.Length == 0 || chosen.Count > 1;
        if (prices.Length == 0) prices = All(ColumnKind.Unknown);
        if (fund >= 0 && areFunds) throw Wrong($"The header has the fund column '{header.Names[fund]}' and no price. Name it: --columns \"price=...\".");
        if (prices.Length == 0) throw Wrong("The header has a date and no price. Name the column of prices: --columns \"price=...\".");
        foreach (var same in prices.GroupBy(at => header.Names[at]).Where(same => same.Count() > 1 && same.Key.Length > 0))
            throw Wrong($"The header has '{same.Key}' {same.Count()} times: give each column a name of its own.");
        return new(header.Date, fund, prices, areFunds, [.. Enumerable.Range(0, kinds.Length).Where(at => at != header.Date && at != fund && !prices.Contains(at))])
        {
            Note = note,
        };

        int Chosen(string what, string column) => ColumnChoice.Find(column, header.Names) is var at and >= 0 ? at : throw Wrong(
            $"--columns names the {what} column '{column}', and the header has {string.Join(", ", header.Names.Select(each => $"'{each}'"))}.");

        int FundColumn()
        {
            var (tickers, funds) = (All(ColumnKind.Ticker), All(ColumnKind.Fund));
            var found = tickers.Length > 0 ? tickers : funds;
            return found.Length > 1 ? throw Several("names of funds", found, "fund") : found.Length == 1 ? found[0] : -1;
        }

        void RequirePrices()
        {
            if (All(ColumnKind.Transaction) is [_, ..] orders)
            {
                throw Wrong($"{Names(orders)} {(orders.Length == 1 ? "is a column" : "are columns")} of orders or holdings, not of a history of prices. Download the " +
                    "price history; or, if this file has each day's price, name its column: --columns \"price=...\".");
            }

            if (prices.Length > 0) return;
            if (All(ColumnKind.Unclear) is [var unclear, ..])
                throw Wrong($"'{header.Names[unclear]}' may or may not be a price. If it is the price, add --columns \"price={header.Names[unclear]}\".");
            if (header.Names.Any(each => each.ToUpperInvariant() is "OPEN" or "HIGH" or "LOW"))
                throw Wrong("The header has prices of the day and no close. Name the column to take: --columns \"price=...\".");
        }

        // Close and adjusted close of a share or ETF: the csv feed takes both, too.
        (int[] Prices, string? Note) One(int[] several)
        {
            var adjusted = several.Where(at => kinds[at] == ColumnKind.AdjustedClose).ToArray();
            var closes = several.Where(at => kinds[at] == ColumnKind.Close).ToArray();
            return adjusted.Length == 1 && closes.Length == 1 && several.Length == 2
                ? ([adjusted[0]], $"'{header.Names[adjusted[0]]}' is taken, and '{header.Names[closes[0]]}' is not: the former includes distributions.")
                : throw Several("prices", several, "price");
        }

        string Names(IEnumerable<int> columns) => string.Join(" and ", columns.Select(at => $"'{header.Names[at]}'"));

        InputException Several(string what, IReadOnlyList<int> columns, string option) => Wrong(
            $"The header has several {what}, {Names(columns)}: choose one, as in --columns \"{option}={Choice(columns[0])}\".");

        // By its number if another column has the same name.
        string Choice(int at) => ColumnChoice.Find(header.Names[at], header.Names) == at ? header.Names[at] : $"{at + 1}";

        InputException Wrong(string what) => new(new Mistake(what, path, Math.Max(header.Line, 1)));
    }
}
