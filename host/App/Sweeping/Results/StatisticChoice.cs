using Rota.Host.Scripting;

namespace Rota.Host.Sweeping;

// The column that decides which trial is best: --by, or the Sharpe ratio, or the first statistic of the set.
internal static class StatisticChoice
{
    private const string Usual = "sharpe";

    public static TrialColumn Of(string? name, IReadOnlyList<TrialColumn> columns)
    {
        if (name is null) return columns.FirstOrDefault(column => column.Name == Usual) ?? columns[1];
        if (columns.FirstOrDefault(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found) return found;
        var names = columns.Select(column => column.Name).ToList();
        var hint = SimilarWord.To(name, names) is { } similar ? $" Did you mean {similar}?" : "";
        throw new InputException(new Mistake($"--by {name}: unknown statistic. Available: {string.Join(", ", names)}.{hint}"));
    }
}
