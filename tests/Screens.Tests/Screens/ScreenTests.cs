using Rota.Host.Live;
using Rota.Host.Problems;
using Rota.Host.Runs;
using Rota.Host.Settings;
using Rota.Host.Tui;
using Rota.Host.Workers;
using Rota.Terminal;
using Rota.Tests.Terminal;
using Rota.Tests.Terminal.Panes;

namespace Rota.Tests.Screens;

// Pictures of every screen: three sizes in one look, four looks in one size.
public sealed class ScreenTests
{
    private static readonly string[] Screens =
        ["strategies", "run", "before-and-after", "wrong", "error", "source", "word", "tabs", "running", "why", "explanation", "sorted", "columns", "compare", "parameters", "settings", "plugins", "diagnostics", "log", "help", "palette", "save", "question", "path", "filter", "first", "tour"];

    private static readonly (int Width, int Height)[] Sizes = [(80, 24), (120, 40), (200, 50)];

    private static readonly string[] OtherLooks = ["sixteen", "no-color", "ascii"];

    public static TheoryData<string, string, int, int> All
    {
        get
        {
            var all = new TheoryData<string, string, int, int>();
            foreach (var screen in Screens)
            {
                foreach (var (width, height) in Sizes) all.Add(screen, "truecolor", width, height);
                foreach (var look in OtherLooks) all.Add(screen, look, 120, 40);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void AScreenMatchesItsSnapshot(string screen, string look, int width, int height) =>
        Snapshot.RequireSame($"{screen}-{look}-{width}x{height}", Shown(screen, new Driver(width, height, LookOf(look))).Frame);

    [Theory]
    [InlineData("run")]
    [InlineData("strategies")]
    public void AScreenOnALightBackgroundMatchesItsSnapshot(string screen) => Snapshot.RequireSame(
        $"{screen}-light-120x40",
        Shown(screen, new Driver(120, 40, new(ColorDepth.TrueColor, GlyphSet.Braille, IsLight: true))).Frame);

    internal static Driver Shown(string screen, Driver desk)
    {
        desk.Finish("gem", Runs.Of("Global equities momentum", seed: 2))
            .Finish("kda", Runs.Of("Kipnis defensive", seed: 3) with { Now = Now, IsSimulated = true })
            .Finish("paa", Runs.Of("Protective allocation", seed: 9));
        desk.Press("Down", "Down");
        return screen switch
        {
            "strategies" => desk.Press("Space").Happen(new RunQueued(Driver.Path("vaa"))).Happen(Half("haa")),
            "run" => desk.Press("Enter"),
            "before-and-after" => desk.Press("Enter").Finish("kda", Runs.Of("Kipnis defensive", seed: 4, holds: 3) with { Now = Now }, Driver.Path("kda")),
            "wrong" => desk.Press("Enter").Fail("kda", Mistake, Driver.Path("kda")),
            "error" => desk.Fail("kda", Mistake),
            "source" => desk.Press("Enter", "v").On(new Msg.SourceRead(Driver.Path("kda"), Scripts.Text(Scripts.Kda), true))
                .On(new Msg.SourceRead(Driver.Path("kda"), Scripts.Text(Scripts.Kda.Replace("Return(", "Retrun(", StringComparison.Ordinal)), false))
                .Fail("kda", Mistake, Driver.Path("kda"))
                .On(new Msg.SourceRead(Driver.Path("kda"), Scripts.Text(Scripts.Kda.Replace("Return(", "Retrun(", StringComparison.Ordinal)), true)),
            "word" => desk.Press("Enter", "v").On(new Msg.SourceRead(Driver.Path("kda"), Scripts.Text(Scripts.Kda), true))
                .Press("G", "K", "Enter").On(new Msg.WordExplained("Every", "rotation.Every(Schedule schedule)\n    Decides on the days of the schedule.\n\n  See also: Hold")),
            "tabs" => desk.Press("Enter", "Escape", "g", "Enter", "Escape", "a", "d", "Escape").Finish("kda", Runs.Of("Kipnis defensive", seed: 5), Driver.Path("kda"))
                .Happen(new RunQueued(Driver.Path("vaa"))).Happen(new RunQueued(Driver.Path("haa"))).Finish("vaa", Runs.Of("Vigilant", seed: 6)),
            "running" => desk.Press("Down", "Down", "Enter").Happen(Half("vaa")),
            "why" => desk.Press("Enter", "6", "w").Happen(new DecisionExplained(Driver.Path("kda"), desk.Desk.Why!.Day, Now, null)),
            "explanation" => desk.Press("Enter", "2", "Enter").Happen(new StatisticExplained(Driver.Path("kda"), "cagr", Explanation, null)),
            "sorted" => desk.Press("o").Type("Sharpe").Press("Enter", "O"),
            "columns" => desk.Press("C", "Down", "Down", "Enter"),
            "compare" => desk.Press("Space", "Space", "Home", "Space", "d").AnswerRunsOver(),
            "parameters" => desk.Press("p", "Down", "Right"),
            "settings" => desk.Press("F2").On(SettingScreenTests.Read("kda")).On(new Msg.SettingChecked("from", Setting.Change("from", "2008")))
                .Press("Down"),
            "plugins" => desk.On(new Msg.PluginsRead(Plugins, [])).Press("P", "Down"),
            "diagnostics" => desk.Fail("kda", Mistake).Fail("haa", new Failed(FailureCause.TimeLimit, "haa.csx ran longer than 60 s and was stopped.")).Press("D"),
            "log" => desk.Fail("kda", Mistake, Driver.Path("kda")).Press("Ctrl+G"),
            "help" => desk.Press("?"),
            "palette" => desk.Press(":").Type("para"),
            "save" => desk.Press("Enter", "x"),
            "path" => desk.Press("x").Type("equity csv").Press("Enter").On(new Msg.FolderListed("", [new("results", true), new("kda.equity.csv", false), new("notes.txt", false)]))
                .Press("Down"),
            "question" => desk.Press("c").On(new Msg.NameFound(Driver.Path("kda"), "kda-2")),
            "first" => desk.On(new Msg.Found([])),
            "tour" => desk.Press("F3"),
            "filter" => desk.Press("/").Type("aa"),
            _ => throw new ArgumentOutOfRangeException(nameof(screen), screen, "Unknown screen."),
        };
    }

    private const string Now = """
        Kipnis defensive: what to hold from 2018-12-18

          SPY   50.00 %
          IEF   50.00 %

        Nothing has changed since the decision of 2018-11-30. Look again on 2018-12-31.
        """;

    private const string Explanation = """
        cagr
        Kipnis defensive, 2007-01-03 to 2018-12-18, csv:prices, profile house

          house             10.3400 %

        house, the set of profile house: fraction
            (V_end / V_0)^(365.25 / days) − 1; for a monthly curve ^(12 / n).
            Source: Rota
        """;

    private static readonly Failed Mistake = new(
        FailureCause.Mistake,
        "kda.csx(8,13): error CS0103: unknown word 'Retrun'\n        .RankBy(Retrun(12.MonthEnds))\n                ^\n    did you mean Return(lookback)?")
    {
        Places = [new Place(Driver.Path("kda"), 8, 13, "CS0103: unknown word 'Retrun'; did you mean Return(lookback)?")],
    };

    private static readonly PluginLine[] Plugins =
    [
        new("rota.csv", "1.0.0", "Active", null, "Rota", "Prices from CSV files.", ["feed csv"], "/rota/plugins/rota.csv/1.0.0"),
        new("some.feed", "0.3.1", "Incompatible", "it is made for api level 9, this is 1", "Somebody", "Prices from somewhere.", ["feed some"], "/rota/plugins/some.feed/0.3.1"),
    ];

    private static ProgressReported Half(string name)
    {
        var whole = Runs.Of().Equity;
        return new(Driver.Path(name), new RunProgress("Running", new Curve(whole.Dates[..1500], whole.Values[..1500])) { Share = 0.48 });
    }

    private static TerminalProfile LookOf(string name) => name switch
    {
        "truecolor" => new(ColorDepth.TrueColor, GlyphSet.Braille),
        "sixteen" => new(ColorDepth.Sixteen, GlyphSet.Braille),
        "no-color" => new(ColorDepth.None, GlyphSet.Braille),
        _ => new(ColorDepth.None, GlyphSet.Ascii),
    };
}
