namespace Rota.Plugins.Reports;

// The latest decisions with their reasons, as many as a page has room for.
internal static class DecisionsSection
{
    // The room left by the other parts of the page.
    public static void Write(Page page, IReadOnlyList<Reasons> reasons, int count, List<string[]> rows, int room)
    {
        var text = new WhyText(reasons);
        var whys = Latest.Of(text.Count, room, at => [text.Of(at)], "<td><details><summary>Why</summary></details>".Length);
        if (whys.Count > rows.Count) whys.RemoveRange(0, whys.Count - rows.Count);
        var plain = rows.Count - whys.Count;
        Grid.Fold(page, Latest.Name("decisions", rows.Count, count), () =>
        {
            if (rows.Count < count)
                page.Element("p", "Earlier decisions are omitted; the report weights.csv has them all.", ("class", "note"));
            if (whys.Count > 0) Note(page, text, plain > 0 ? $"Why, for the latest {Text.Count(whys.Count)}" : "Why");
            Grid.Open(page, "Decisions", whys.Count > 0 ? [.. Heads, "Why"] : Heads, [.. rows], 1, 2, 3, 4);
            for (var at = 0; at < rows.Count; at++)
            {
                page.Row(at < plain && whys.Count > 0 ? [.. rows[at], ""] : rows[at]);
                if (at >= plain) page.FoldedCell("Why", whys[at - plain][0]);
            }

            page.Close().Close().Close();
        });
    }

    public static List<string[]> Rows(BacktestResult run, int room) =>
        Latest.Of(run.Rebalances.Count, room, at => Row(run.Rebalances[at]));

    private static string[] Heads => ["Decided", "Filled", "Kind", "Target", "Turnover", "Cost"];

    private static string[] Row(Rebalance each) =>
    [
        Text.Day(each.Decided), each.Filled is { } day ? Text.Day(day) : "", Text.Kind(each.Kind), each.Target.ToString(),
        Text.Percent(each.Turnover), Text.Money(each.Cost),
    ];

    private static void Note(Page page, WhyText text, string which)
    {
        page.Element("p", $"{which}: the holdings before, the steps, and each asset by rank with its score, any weight and its outcome " +
                          "(not selected if omitted). rota why shows the details of any day.",
            ("class", "note"));
        List<string> lines = [.. text.Always.Select(step => $"Every time: {step}"), .. text.Terms];
        if (lines.Count == 0) return;
        page.Open("ul", ("class", "note"));
        foreach (var line in lines) page.Element("li", line);
        page.Close();
    }
}
