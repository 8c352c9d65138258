using System.Globalization;
using Rota.Host.Foundation;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Host.Tui;

// The decisions, newest last, and how they differ from those of the previous run.
internal static class DecisionsPane
{
    private const double Alike = 1e-9;
    private const double Rounding = 1e-9;

    private static readonly ListingColumn Changed = new("", Priority: 9) { Name = "changed" };

    private static readonly ListingColumn[] Columns =
    [
        new("decided", Priority: 9), new("filled", Priority: 3), new("kind", Priority: 4),
        new("target", Priority: 8, IsElastic: true), new("turnover", IsRight: true, Priority: 2),
        new("cost", IsRight: true, Priority: 1),
    ];

    public static Listing Of(RunSnapshot run, RunSnapshot? before, TerminalProfile look)
    {
        var (rows, isCompared) = (Rows(run, before), before is not null);
        var changed = rows.Count(row => row.Change != DecisionChange.None);
        return new(isCompared ? [Changed, .. Columns] : Columns, [.. rows.Select(row => Row(row, isCompared, look))])
        {
            Empty = "No decisions.",
            Note = !isCompared ? null : string.Create(
                CultureInfo.InvariantCulture, $"{changed} of {rows.Count} decisions differ from the previous run"),
        };
    }

    // By day, including those of the previous run that are gone.
    public static IReadOnlyList<DecisionRow> Rows(RunSnapshot run, RunSnapshot? before)
    {
        if (before is null) return [.. run.Decisions.Select(decision => new DecisionRow(decision, DecisionChange.None))];
        var earlier = before.Decisions.GroupBy(each => each.Decided).ToDictionary(day => day.Key, day => day.Last());
        var days = run.Decisions.Select(each => each.Decided).ToHashSet();
        return
        [
            .. run.Decisions.Select(each => new DecisionRow(each, Change(each, earlier.GetValueOrDefault(each.Decided))))
                .Concat(before.Decisions.Where(each => !days.Contains(each.Decided))
                    .Select(each => new DecisionRow(each, DecisionChange.Gone)))
                .OrderBy(row => row.Decision.Decided),
        ];
    }

    // As text: SPY 60 % IEF 40 %, and the loan if there is one.
    public static string Target(Decision decision) => decision.Assets.Length == 0
        ? "cash"
        : string.Join(' ', decision.Assets.Select((asset, i) => $"{asset} {Percent(decision.Shares[i])}")
            .Concat(decision.Shares.Sum() > 1 + Rounding ? [$"loan {Percent(decision.Shares.Sum() - 1)}"] : []));

    private static DecisionChange Change(Decision now, Decision? before) =>
        before is null ? DecisionChange.New : IsSame(now, before) ? DecisionChange.None : DecisionChange.Other;

    private static bool IsSame(Decision one, Decision other) =>
        one.Assets.Union(other.Assets, StringComparer.Ordinal)
            .All(asset => Math.Abs(Share(one, asset) - Share(other, asset)) <= Alike);

    private static double Share(Decision decision, string asset) =>
        Array.IndexOf(decision.Assets, asset) is >= 0 and var at ? decision.Shares[at] : 0;

    private static ListingRow Row(DecisionRow row, bool isCompared, TerminalProfile look)
    {
        var (theme, letters, decision) = (Theme.Of(look), PaneLetters.Of(look), row.Decision);
        Style? style = row.Change == DecisionChange.Gone ? theme.Faint : null;
        var mark = row.Change switch
        {
            DecisionChange.Other => new ListingCell(letters.Differs, theme.Warning),
            DecisionChange.New => new(letters.New, theme.Good),
            DecisionChange.Gone => new(letters.Gone, theme.Bad),
            _ => ListingCell.None,
        };
        ListingCell[] cells =
        [
            ShortFormat.Cell(decision.Decided, style), new(Filled(decision), style, decision.Filled?.DayNumber ?? double.NaN),
            new(Kind(decision.Kind), style ?? theme.Faint), new(Target(decision), style),
            new(Traded(decision, ShortFormat.Of(decision.Turnover, Unit.Fraction)), style, Traded(decision, decision.Turnover)),
            new(Traded(decision, ShortFormat.Money(decision.Cost)), style ?? theme.Faint, Traded(decision, decision.Cost)),
        ];
        return new(isCompared ? [mark, .. cells] : cells);
    }

    private static string Traded(Decision decision, string text) => decision.Filled is null ? ShortFormat.Unknown : text;

    private static double Traded(Decision decision, double amount) => decision.Filled is null ? double.NaN : amount;

    private static string Filled(Decision decision) =>
        decision.Filled is { } day ? $"{day:O}" : decision.Kind == RebalanceKind.None ? ShortFormat.Unknown : "not yet";

    private static string Kind(RebalanceKind kind) => kind switch
    {
        RebalanceKind.Funding => "funding",
        RebalanceKind.NewTarget => "new target",
        RebalanceKind.Drift => "drift",
        _ => "none",
    };

    private static string Percent(double share) => Format.Percent(share, "0.##");
}

// A row of the decisions: one of the run, or one of the previous run that is gone.
internal readonly record struct DecisionRow(Decision Decision, DecisionChange Change);

// How a day's decision changed since the previous run.
internal enum DecisionChange
{
    None,
    Other,
    New,
    Gone,
}
