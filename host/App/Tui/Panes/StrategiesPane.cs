using System.Globalization;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Host.Tui;

// The strategies with their states and last results.
internal static class StrategiesPane
{
    private const int BarWidth = 6;

    private static readonly ListingColumn Folder = new("folder", Priority: 1);

    private static readonly ListingColumn[] First =
        [
            new("strategy", Priority: 9, IsElastic: true, Least: 16), new("", Priority: 8), new("", Priority: 8), new("", Priority: 7),
        ];

    private static readonly ListingColumn[] Columns =
    [
        new("state", Priority: 6), new("CAGR", IsRight: true, Priority: 5), new("Sharpe", IsRight: true, Priority: 4),
        new("max drawdown", IsRight: true, Priority: 3),
    ];

    // Folders are shown if there are several.
    public static Listing Of(IReadOnlyList<StrategyLine> lines, TerminalProfile look)
    {
        var hasFolders = lines.Select(line => line.Folder).Distinct(StringComparer.Ordinal).Skip(1).Any();
        return new(
            [.. First, .. hasFolders ? [Folder] : Array.Empty<ListingColumn>(), .. Columns],
            [.. lines.Select(line => Row(line, hasFolders, look))])
        {
            Empty = "No strategies here yet.",
        };
    }

    private static ListingRow Row(StrategyLine line, bool hasFolders, TerminalProfile look)
    {
        var (theme, letters) = (Theme.Of(look), PaneLetters.Of(look));
        Style? numbers = line.State is StrategyState.Good ? null : theme.Faint;
        return new([
            new(line.Name),
            line.HasOtherParameters ? new(letters.Differs, theme.Warning) : ListingCell.None,
            line.IsMarked ? new(letters.Marked, theme.Focus) : ListingCell.None,
            line.HasChanged ? new(letters.New, theme.Warning) : ListingCell.None,
            .. hasFolders ? [new ListingCell(line.Folder, theme.Faint)] : Array.Empty<ListingCell>(),
            State(line, theme, letters),
            Number(line.Last, "cagr", numbers), Number(line.Last, "sharpe", numbers), Number(line.Last, "maxDrawdown", numbers),
        ]);
    }

    private static ListingCell State(StrategyLine line, Theme theme, PaneLetters letters) => line.State switch
    {
        StrategyState.Waiting => new($"{letters.Cash} waiting", theme.Faint),
        StrategyState.Compiling => new($"{letters.More} compiling", theme.Title),
        StrategyState.Running => new($"{letters.More} running{Bar(line.Share, letters)}", theme.Title),
        StrategyState.Good => new($"{letters.Good} ok", theme.Good),
        StrategyState.Stale => new($"{letters.Differs} stale", theme.Warning),
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
            ? new(ShortFormat.Of(found.Value, found.Unit), style)
            : new(ShortFormat.Unknown, style);
}

// A strategy of the list. Share is the finished part of its run, 0 to 1, if known.
internal sealed record StrategyLine(
    string Name, string Folder, StrategyState State, RunSnapshot? Last, double? Share, bool IsMarked, bool HasChanged)
{
    // Than the script.
    public bool HasOtherParameters { get; init; }
}

// The state of a strategy: never run, queued, compiling, running, up to date, older than its script, or failed.
internal enum StrategyState
{
    New,
    Waiting,
    Compiling,
    Running,
    Good,
    Stale,
    Wrong,
}
