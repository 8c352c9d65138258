using System.Text.RegularExpressions;
using Rota.Terminal;

namespace Rota.Host.Tui;

// The main ideas and keys in five minutes, on the screen and as a page of the manual.
internal static partial class TourText
{
    // A key is written as the name of its command in braces.
    private static readonly (string Title, string Text)[] Stops =
    [
        ("Strategies are files",
            "Each strategy is a script of a few lines, a .csx file in the open folder. {new} writes one from a template, {published} copies one of the "
            + "strategies that ship with Rota, and {open-folder} opens another folder."),
        ("Run one",
            "Choose a strategy with {up} and {down}, and press {open}. It runs, and you see its equity beside a benchmark, its statistics, its "
            + "allocation, and its months. {next} goes from pane to pane, {zoom} enlarges a pane, and {back} goes back."),
        ("Change it",
            "{edit} opens the script in your editor. Whenever you save it, it runs again, and the screen shows what the edit changed: the statistics "
            + "before and after, both curves, and the decisions that differ. If the script fails, the last good result stays, marked stale, and {edit} "
            + "opens the line of the problem."),
        ("Ask why",
            "{why} explains a decision: the scores, the ranking, and the rule behind each weight. In the chart, {left} and {right} move the crosshair, "
            + "and {why} explains that day. The pane Hold now says what to hold today."),
        ("Try values",
            "{parameters} shows the parameters of a strategy. {left} and {right} change one, and the strategy runs at once. A value that differs from the "
            + "script's is marked ≠: {write} writes it into the script, {reset} resets it."),
        ("Compare",
            "{mark} marks strategies, {compare} shows the marked ones side by side, and {run-all} runs all in the list."),
        ("Use your prices",
            "Until you choose a feed, prices are simulated, and results are marked SIMULATED. {settings} shows the settings: with the feed csv:prices, Rota reads "
            + "the files in the folder prices. 'rota data setup' helps you to get prices."),
        ("Find anything",
            "{palette} finds every command and strategy by typing, {help} lists the keys, and {quit} quits. Rota remembers your last screen and results."),
    ];

    public static IReadOnlyList<TextLine> Lines(AppState app)
    {
        var theme = Theme.Of(app.Look);
        return [.. Stops.SelectMany(stop => new TextLine[] { new(stop.Title, theme.Title), new(Filled(stop.Text, app.Keys)), new("") })];
    }

    // With the keys as they are without a keys file.
    public static string Page(int width) => string.Concat(Stops.Select(stop =>
        $"## {stop.Title}\n\n{string.Join('\n', WrappedText.Of(Filled(stop.Text, KeyTable.Default, "`"), width))}\n\n"));

    private static string Filled(string text, KeyTable keys, string around = "") => Key().Replace(
        text, match => $"{around}{keys.KeyOf(keys.Bindings.First(binding => binding.Name == match.Groups[1].Value).Command)}{around}");

    [GeneratedRegex("{([a-z-]+)}")]
    private static partial Regex Key();
}
