using System.Globalization;
using Rota.Host.LanguageReference;

namespace Rota.Host.Rendering;

// A decision and its reasons as text.
internal static class ReasonsText
{
    private const int Column = 10;

    public static IEnumerable<string> Of(Reasons reasons, ScoreNames names)
    {
        var decision = reasons.Decision;
        yield return $"Decided   {decision.Decided:O}";
        yield return $"Filled    {Filled(decision)}";
        yield return $"Kind      {Kind(decision.Kind)}";
        yield return $"Before    {reasons.Before}";
        yield return $"Target    {decision.Target}";
        foreach (var line in Orders(reasons)) yield return line;
        yield return "";
        foreach (var line in Explain(reasons.Explanation, names, indent: 0)) yield return line;
    }

    private static string Filled(Rebalance decision) =>
        decision.Filled is { } day ? $"{day:O}" : decision.Kind == RebalanceKind.None ? "nothing to trade" : "not yet";

    public static string Kind(RebalanceKind kind) => kind switch
    {
        RebalanceKind.Funding => "funding: the first purchase",
        RebalanceKind.NewTarget => "new target: the target has changed",
        RebalanceKind.Drift => "drift: back to an unchanged target",
        _ => "none: nothing to trade",
    };

    // One line for each weight that changed.
    public static IEnumerable<string> Changes(Weights earlier, Weights later) =>
        from asset in earlier.Assets.ToArray().Union(later.Assets.ToArray())
        where Math.Abs(later[asset] - earlier[asset]) > 1e-4
        select string.Create(CultureInfo.InvariantCulture, $"{asset} {earlier[asset] * 100:0.##} % to {later[asset] * 100:0.##} %");

    private static IEnumerable<string> Orders(Reasons reasons)
    {
        if (reasons.Decision.Filled is null) yield break;
        yield return string.Create(
            CultureInfo.InvariantCulture, $"Turnover  {reasons.Decision.Turnover * 100:0.00} %, cost {reasons.Decision.Cost:#,##0.00}");
        foreach (var order in reasons.Trades)
        {
            var way = order.Shares > 0 ? "buy" : "sell";
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Order     {way} {Math.Abs(order.Shares):#,##0.####} {order.Asset} at {order.Price:#,##0.####}, {Math.Abs(order.Value):#,##0.00}");
        }
    }

    private static IEnumerable<string> Explain(Explanation explanation, ScoreNames names, int indent)
    {
        var margin = new string(' ', indent);
        foreach (var step in explanation.Steps)
        {
            var bullet = "- ";
            foreach (var line in DocText.Wrapped(names.In(step), indent + 2))
            {
                yield return margin + bullet + line[(indent + 2)..];
                bullet = "  ";
            }
        }

        foreach (var line in Assets(explanation.Assets, names)) yield return margin + line;
        yield return $"{margin}= {explanation.Target?.ToString() ?? "not known"}";
        foreach (var (role, part) in explanation.Parts)
        {
            yield return "";
            yield return $"{margin}{names.In(role)}: {part.Allocation}";
            foreach (var line in Explain(part, names, indent + 2)) yield return line;
        }
    }

    // A table of assets with a column for each term of their scores, and a legend of the columns.
    private static IEnumerable<string> Assets(IReadOnlyList<ExplainedAsset> assets, ScoreNames names)
    {
        if (assets.Count == 0) yield break;
        // Without a score the universe ranks by its order.
        var isScored = assets.Any(asset => !double.IsNaN(asset.Score));
        var terms = assets.SelectMany(asset => asset.Terms.Select(term => term.Text)).Distinct(StringComparer.Ordinal).ToList();
        // A term without a name in the script gets a letter.
        var heads = terms.Select((term, i) => names.NameOf(term) ?? Letter(i)).ToList();
        for (var i = 0; i < terms.Count; i++)
            yield return $"  {heads[i]} = {(names.NameOf(terms[i]) is null ? names.In(terms[i]) : terms[i])}";
        var first = Math.Max(5, assets.Max(asset => asset.Asset.Name.Length));
        var line = string.Concat(heads.Select(head => head.PadLeft(WidthOf(head))));
        yield return $"  {"Asset".PadRight(first)}  Rank{(isScored ? $"{"Score",Column}" : "")}{line}  Share of picks %  Outcome";
        foreach (var asset in assets)
        {
            var rank = asset.Rank == 0 ? "-" : $"{asset.Rank}{(asset.IsTied ? "=" : "")}";
            var values = string.Concat(terms.Select((term, i) => Value(asset, term, names).PadLeft(WidthOf(heads[i]))));
            var weight = (asset.Weight * 100).ToString("0.00", CultureInfo.InvariantCulture);
            var name = asset.Asset.Name.PadRight(first);
            yield return $"  {name}  {rank,4}{(isScored ? $"{Number(asset.Score),Column}" : "")}{values}  {weight,16}  {Short(asset.Outcome, terms, heads, names)}";
        }
    }

    private static int WidthOf(string head) => Math.Max(Column, head.Length + 2);

    private static string Value(ExplainedAsset asset, string term, ScoreNames names) => asset.Terms.Where(each => each.Text == term)
        .Select(each => names.IsCondition(term) && each.Value is (0 or 1) ? each.Value == 1 ? "yes" : "no" : Number(each.Value)).FirstOrDefault("");

    // A condition that has a column is referred to by its heading.
    private static string Short(string outcome, List<string> terms, List<string> heads, ScoreNames names)
    {
        var term = terms.FindIndex(text => outcome == $"fails {text}");
        return term < 0 ? names.In(outcome) : $"fails {heads[term]}";
    }

    private static string Letter(int index) => index < 26 ? ((char)('a' + index)).ToString() : $"{Letter(index / 26 - 1)}{Letter(index % 26)}";

    private static string Number(double value) => double.IsNaN(value) ? "-" : value.ToString("0.0000", CultureInfo.InvariantCulture);
}
