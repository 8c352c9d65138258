using System.Globalization;
using Rota.Host.Rendering;

namespace Rota.Host.Luck;

// The tables of a luck grid as texts, by rows; the first row has the headings.
internal static class LuckTables
{
    // A wider table is split.
    private const int MostPhases = 9;

    // Days as rows and phases as columns, or with one of them alone a row for each.
    public static IEnumerable<List<string[]>> Cells(LuckResult luck)
    {
        var phases = luck.Rows.Where(row => !row.Cell.IsAsWritten).Select(row => row.Phase).Distinct().Order(Naturally).ToList();
        var places = luck.Rows.Where(row => !row.Cell.IsAsWritten).Select(row => row.Cell.Place).Distinct().ToList();
        if (phases.Count == 1 || places.Count == 1)
        {
            yield return Detailed(luck);
            yield break;
        }

        foreach (var some in phases.Chunk(MostPhases)) yield return Matrix(luck, some, places);
    }

    public static List<string[]> Years(LuckResult luck) =>
    [
        ["year", "least", "median", "greatest", "own"],
        .. luck.Years.Select(year => new[]
        {
            string.Create(CultureInfo.InvariantCulture, $"{year.Year}{(year.IsWhole ? "" : " (part)")}"), LuckWords.Percent(year.Least),
            LuckWords.Percent(year.Median), LuckWords.Percent(year.Greatest), LuckWords.Percent(year.Own),
        }),
    ];

    private static List<string[]> Detailed(LuckResult luck) =>
    [
        ["", "begins", "CAGR", "common days", "Sharpe", "max drawdown"],
        .. luck.Rows.Select((row, i) => new[]
        {
            Marked(row.Label, i == luck.Chosen), row.Run is null ? SummaryText.Unknown : row.Run.From.ToString("O", CultureInfo.InvariantCulture),
            LuckWords.Percent(row.Own.Cagr), LuckWords.Percent(row.Common.Cagr), LuckWords.Ratio(row.Common.Sharpe),
            LuckWords.Percent(row.Common.MaxDrawdown),
        }),
    ];

    private static List<string[]> Matrix(LuckResult luck, string[] phases, List<string> places)
    {
        var rows = new List<string[]> { (string[])["CAGR", .. phases] };
        foreach (var place in places)
        {
            rows.Add([place, .. phases.Select(phase => string.Join(' ', luck.Rows
                .Select((row, i) => (Row: row, IsChosen: i == luck.Chosen))
                .Where(each => !each.Row.Cell.IsAsWritten && each.Row.Phase == phase && each.Row.Cell.Place == place)
                .Select(each => Marked(LuckWords.Percent(each.Row.Common.Cagr), each.IsChosen))))]);
        }

        return rows;
    }

    private static string Marked(string text, bool isChosen) => isChosen ? $"[{text}]" : text;

    // skip 2 before skip 10.
    private static readonly IComparer<string> Naturally = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering);
}
