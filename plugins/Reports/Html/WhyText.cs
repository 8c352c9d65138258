using System.Globalization;
using System.Text;

namespace Rota.Plugins.Reports;

// The reasons of decisions like rota why, but shorter: a line per step and per asset. Letters stand for the terms of scores, and steps shared
// by all decisions are shown once.
internal sealed class WhyText
{
    private readonly IReadOnlyList<Reasons> _reasons;
    private readonly HashSet<string> _always = [];
    private readonly List<string> _terms = [];

    public WhyText(IReadOnlyList<Reasons> reasons)
    {
        _reasons = reasons;
        if (reasons.Count < 2) return;
        Always = [.. Steps(reasons[0].Explanation).Where(step => reasons.All(each => Steps(each.Explanation).Contains(step)))];
        _always = [.. Always];
    }

    public int Count => _reasons.Count;

    // The shared steps, shown once.
    public IReadOnlyList<string> Always { get; } = [];

    // The meanings of the letters used.
    public IEnumerable<string> Terms => _terms.Select((term, at) => $"{Letter(at)} = {term}");

    public string Of(int decision)
    {
        var why = _reasons[decision].Explanation;
        var text = new StringBuilder().Append("Before: ").Append(_reasons[decision].Before);
        Explain(text, why, Steps(why).Where(step => !_always.Contains(step)), "\n");
        // The target of the decision is shown next to it.
        if (!_reasons[decision].Decision.Target.Equals(why.Target)) End(text, why, "\n");
        return text.ToString();
    }

    private void Explain(StringBuilder text, Explanation why, IEnumerable<string> steps, string margin)
    {
        foreach (var step in steps) text.Append(margin).Append("- ").Append(step);
        foreach (var asset in why.Assets) Asset(text.Append(margin), asset);
        foreach (var (role, part) in why.Parts)
        {
            text.Append(margin).Append(role).Append(": ").Append(part.Allocation);
            Explain(text, part, Steps(part), margin + "  ");
            End(text, part, margin + "  ");
        }
    }

    private static void End(StringBuilder text, Explanation why, string margin) =>
        text.Append(margin).Append("= ").Append(why.Target?.ToString() ?? "unknown");

    // Without the names and weights that the assets' own lines repeat.
    private static IEnumerable<string> Steps(Explanation why)
    {
        var held = why.Assets.Where(asset => asset.Weight > 0).ToList();
        var names = $": {string.Join(", ", held.Select(asset => asset.Asset.Name))}";
        var weights = $": {string.Join(", ", held.Select(asset => $"{asset.Asset.Name} {Percent(asset.Weight)}"))}";
        return held.Count == 0 ? why.Steps : why.Steps.Select(step =>
            step.EndsWith(names, StringComparison.Ordinal) ? step[..^names.Length]
            : step.EndsWith(weights, StringComparison.Ordinal) ? step[..^weights.Length]
            : step);
    }

    private void Asset(StringBuilder text, ExplainedAsset asset)
    {
        text.Append(asset.Rank == 0 ? "-" : asset.Rank.ToString(CultureInfo.InvariantCulture)).Append(asset.IsTied ? "=" : "");
        text.Append(' ').Append(asset.Asset.Name).Append(' ').Append(Number(asset.Score));
        // A single term equals the score.
        var terms = asset.Terms is [var only] && only.Value.Equals(asset.Score) ? [] : asset.Terms;
        if (terms.Count > 0) text.Append(" (").AppendJoin(", ", terms.Select(term => $"{Letter(Place(term.Text))} {Number(term.Value)}")).Append(')');
        if (asset.Weight > 0) text.Append(' ').Append(Percent(asset.Weight));
        if (asset.Outcome != "not among the best") text.Append(' ').Append(Outcome(asset.Outcome));
    }

    // A condition with a letter is replaced by it.
    private string Outcome(string outcome)
    {
        const string fails = "fails ";
        var term = outcome.StartsWith(fails, StringComparison.Ordinal) ? _terms.IndexOf(outcome[fails.Length..]) : -1;
        return term < 0 ? outcome : fails + Letter(term);
    }

    private int Place(string term)
    {
        if (_terms.IndexOf(term) is >= 0 and var at) return at;
        _terms.Add(term);
        return _terms.Count - 1;
    }

    private static string Letter(int index) => index < 26 ? ((char)('a' + index)).ToString() : $"{Letter(index / 26 - 1)}{Letter(index % 26)}";

    private static string Number(double value) => double.IsNaN(value) ? "-" : value.ToString("0.0000", CultureInfo.InvariantCulture);

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.##} %");
}
