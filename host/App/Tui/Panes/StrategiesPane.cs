using System.Globalization;
using Rota.Host.Rendering;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Host.Tui;

// The strategies with their states and last results.
internal static class StrategiesPane
{
    private const int BarWidth = 6;
    private const int CurveWidth = 10;
    private const int HoldingsWidth = 20;

    private static readonly ListingColumn Folder = new("folder", Priority: 1);

    private static readonly ListingColumn[] First =
    [
        new("strategy", Priority: 9, IsElastic: true, Least: 24), new("", Priority: 8) { Name = "parameters" }, new("", Priority: 8) { Name = "marked" },
        new("", Priority: 7) { Name = "changed" },
    ];

    // The others are extra columns.
    private static readonly (string Statistic, int Priority)[] Usual = [("cagr", 5), ("volatility", 2), ("sharpe", 4), ("maxDrawdown", 3), ("calmar", 1)];

    private static readonly ListingColumn[] Last =
    [
        new("1y", IsRight: true, Priority: 2), new("holds now", Priority: 2), new("last trade", Priority: 1), new("growth"),
    ];

    // Folders are shown if there are several.
    public static Listing Of(IReadOnlyList<StrategyLine> lines, TerminalProfile look)
    {
        var hasFolders = lines.Select(line => line.Folder).Distinct(StringComparer.Ordinal).Skip(1).Any();
        var usual = Usual.Select(each => each.Statistic).ToList();
        var extra = lines.SelectMany(line => line.Last?.Statistics ?? []).Select(each => each.Name).Distinct(StringComparer.Ordinal).Except(usual).ToList();
        return new(
            [
                .. First, .. hasFolders ? [Folder] : Array.Empty<ListingColumn>(), new("state", Priority: 6),
                .. Usual.Select(each => new ListingColumn(SummaryText.Label(each.Statistic), IsRight: true, Priority: each.Priority)), .. Last,
                .. extra.Select(name => new ListingColumn(SummaryText.Label(name), IsRight: true) { IsExtra = true }),
            ],
            [.. lines.Select(line => Row(line, hasFolders, usual, extra, look))])
        {
            Empty = "No strategies here yet.",
        };
    }

    private static ListingRow Row(StrategyLine line, bool hasFolders, List<string> usual, List<string> extra, TerminalProfile look)
    {
        var (theme, letters) = (Theme.Of(look), PaneLetters.Of(look));
        Style? numbers = line.State is StrategyState.Good ? null : theme.Faint;
        return new([
            new(line.Name),
            line.HasOtherParameters ? new(letters.Differs, theme.Warning) : ListingCell.None,
            line.IsMarked ? new(letters.Marked, theme.Focus) : ListingCell.None,
            line.HasChanged ? new(letters.New, theme.Warning) : ListingCell.None,
            .. hasFolders ? [new ListingCell(line.Folder, theme.Faint)] : Array.Empty<ListingCell>(),
            State(line, theme, letters) with { Number = (int)line.State },
            .. usual.Select(name => Number(line.Last, name, numbers)),
            .. line.Last is { } run ? Result(run, numbers, look) : [Nothing(numbers), ListingCell.None, Nothing(numbers), ListingCell.None],
            .. extra.Select(name => Number(line.Last, name, numbers)),
        ]);
    }

    private static ListingCell[] Result(RunSnapshot run, Style? style, TerminalProfile look)
    {
        var (year, equity) = (LastYear(run), run.Equity.Values);
        return
        [
            new(SummaryText.Value(year, Unit.Fraction), style, year),
            new(CutText.To(HoldingsWidth, run.Decisions is [.., var last] ? DecisionsPane.Target(Held(last)) : "", look), style),
            run.Trades is [.., var trade] ? ShortFormat.Cell(trade.Date, style) : Nothing(style),
            new(Sparkline.Of(equity, CurveWidth, look), style, equity[^1] / equity[0]),
        ];
    }

    // Without assets that were chosen at a weight of 0.
    private static Decision Held(Decision target) => target with
    {
        Assets = [.. target.Assets.Where((_, i) => target.Shares[i] != 0)],
        Shares = [.. target.Shares.Where(share => share != 0)],
    };

    // Over the year up to the last day; NaN for a shorter run.
    private static double LastYear(RunSnapshot run)
    {
        var (days, values) = (run.Equity.Dates, run.Equity.Values);
        var at = Array.BinarySearch(days, days[^1].AddYears(-1));
        if (at < 0) at = ~at - 1;
        return at < 0 ? double.NaN : values[^1] / values[at] - 1;
    }

    private static ListingCell State(StrategyLine line, Theme theme, PaneLetters letters) => line.State switch
    {
        StrategyState.Waiting => new($"{letters.Cash} waiting", theme.Faint),
        StrategyState.Compiling => new($"{letters.More} compiling", theme.Title),
        StrategyState.Running => new($"{letters.More} running{Bar(line.Share, letters)}", theme.Title),
        StrategyState.Good => new($"{letters.Good} ok", theme.Good),
        StrategyState.Stale => new($"{letters.Differs} stale", theme.Warning),
        StrategyState.Stopped => new($"{letters.Cash} stopped", theme.Warning),
        StrategyState.Wrong when line.Problem is { } problem => new($"{letters.Wrong} {problem}", theme.Bad) { IsToEnd = true },
        StrategyState.Wrong => new($"{letters.Wrong} failed", theme.Bad),
        _ => new("  new", theme.Faint),
    };

    private static string Bar(double? share, PaneLetters letters)
    {
        if (share is not { } part || !double.IsFinite(part)) return "";
        var full = (int)(Math.Clamp(part, 0, 1) * BarWidth);
        var bar = string.Concat(Enumerable.Range(0, BarWidth).Select(i => i < full ? letters.Full : letters.Empty));
        return string.Create(CultureInfo.InvariantCulture, $" {bar} {Math.Floor(Math.Clamp(part, 0, 1) * 100):0} %");
    }

    private static ListingCell Number(RunSnapshot? run, string name, Style? style) =>
        run?.Statistics.FirstOrDefault(each => each.Name == name) is { } found
            ? new(SummaryText.Value(found.Value, found.Unit), style, found.Value)
            : Nothing(style);

    private static ListingCell Nothing(Style? style) => new(SummaryText.Unknown, style, double.NaN);
}

// A strategy of the list. Share is the finished part of its run, 0 to 1, if known.
internal sealed record StrategyLine(
    string Name, string Folder, StrategyState State, RunSnapshot? Last, double? Share, bool IsMarked, bool HasChanged)
{
    // The first line of its error.
    public string? Problem { get; init; }

    // Some parameter has another value than in the script.
    public bool HasOtherParameters { get; init; }
}

// The state of a strategy: never run, queued, compiling, running, up to date, older than its script, stopped by the user, or failed.
internal enum StrategyState
{
    New,
    Waiting,
    Compiling,
    Running,
    Good,
    Stale,
    Stopped,
    Wrong,
}
