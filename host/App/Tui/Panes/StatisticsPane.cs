using Rota.Host.Rendering;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Host.Tui;

// A run's statistics and their changes since the previous run.
internal static class StatisticsPane
{
    private static readonly ListingColumn[] Alone = [new("statistic"), new("value", IsRight: true, Priority: 5)];

    private static readonly ListingColumn[] Beside =
    [
        new("statistic"), new("before", IsRight: true, Priority: 1), new("", Priority: 1), new("now", IsRight: true, Priority: 5),
        new("", Priority: 4), new("difference", IsRight: true, Priority: 3),
    ];

    public static Listing Of(RunSnapshot now, RunSnapshot? before, TerminalProfile look)
    {
        var rows = before is null
            ? now.Statistics.Select(each => new ListingRow([new(each.Name), new(Value(each.Value, each.Unit))]))
            : now.Statistics.Select(each => Compared(each, ValueOf(before, each.Name), look));
        return new(before is null ? Alone : Beside, [.. rows]) { Empty = "The run has no statistics." };
    }

    private static ListingRow Compared(StatisticValue now, double was, TerminalProfile look)
    {
        var (theme, letters) = (Theme.Of(look), PaneLetters.Of(look));
        if (now.Value.Equals(was))
        {
            return new([
                new(now.Name, theme.Faint), ListingCell.None, ListingCell.None, new(Value(now.Value, now.Unit), theme.Faint),
                ListingCell.None, ListingCell.None,
            ]);
        }

        var gain = ChangeDirection.Of(now) - ChangeDirection.Of(now.Better, was);
        var style = gain > 0 ? theme.Good : gain < 0 ? theme.Bad : theme.Text;
        var sign = !double.IsFinite(gain) || gain == 0 ? letters.Differs : now.Value > was ? letters.Up : letters.Down;
        return new([
            new(now.Name), new(Value(was, now.Unit)), new(letters.To, theme.Faint), new(Value(now.Value, now.Unit)),
            new(sign, style), new(Signed(now.Value - was, now.Unit), style),
        ]);
    }

    private static double ValueOf(RunSnapshot run, string name) =>
        run.Statistics.FirstOrDefault(each => each.Name == name)?.Value ?? double.NaN;

    private static string Signed(double difference, Unit unit) => (difference > 0 ? "+" : "") + Value(difference, unit);

    private static string Value(double value, Unit unit) =>
        double.IsFinite(value) ? StatisticText.Value(value, unit) : ShortFormat.Unknown;
}
