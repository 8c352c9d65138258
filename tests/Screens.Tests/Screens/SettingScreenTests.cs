using Rota.Host.Plugins;
using Rota.Host.Runs;
using Rota.Host.Settings;
using Rota.Host.Tui;
using Rota.Host.Workers;
using Rota.Tests.Terminal.Panes;

namespace Rota.Tests.Screens;

// The settings screen: every value with its place, and changes that hold until the program ends.
public sealed class SettingScreenTests : IDisposable
{
    private static readonly ProvidedFeed[] Feeds =
        [new("csv", FeedLocation.Path), new("simulated", FeedLocation.Text), new("yahoo", FeedLocation.Server)];

    private readonly Driver _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void EachSettingShowsItsValueAndWhereItComesFrom()
    {
        _desk.Press("F2").Sees("Reading the settings");
        Assert.Equal(Driver.Path("gem"), _desk.Wants<Effect.ReadSettings>().Path);

        _desk.On(Read("gem"));

        Assert.Matches("feed +csv:prices +from your settings", _desk.Text);
        Assert.Matches("from +2010 +from rota.json", _desk.Text);
        Assert.Matches("to +latest +default", _desk.Text);
        Assert.Matches("profile +house +default", _desk.Text);
        Assert.Matches("costs +25 bps +from the command line", _desk.Text);
        Assert.Matches("fill +same close +from the profile", _desk.Text);
        Assert.Matches("capital +100,000 +default", _desk.Text);
    }

    [Fact]
    public void EverySettingThatDecidesAResultHasARow() =>
        Assert.Equal(SettingKeys.OfTheResult.Order(StringComparer.Ordinal), SettingRows.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void AProfileIsChosenFromThoseThatExistAndCheckedBeforeAnythingRuns()
    {
        Open().Press("Down", "Down", "Down", "Enter").Sees("the R code of the KDA post").Type("kda").Press("Enter");

        var check = _desk.Wants<Effect.CheckSetting>();
        Assert.Equal((Driver.Path("gem"), SettingKeys.Profile), (check.Path, check.Key));
        Assert.Equal(Setting.Change(SettingKeys.Profile, "kda-parity"), Assert.Single(check.Changes));
        Assert.Empty(_desk.Desk.Changes);
        Assert.Empty(_desk.Wanted.OfType<Effect.ChangeSettings>());
    }

    [Fact]
    public void ACheckedChangeRunsAgainAndNamesTheFilesValue()
    {
        _desk.Finish("gem", Runs.Of("Dual momentum"));
        Open().On(Checked("from", "2008"));

        var change = _desk.Wants<Effect.ChangeSettings>();
        Assert.Equal((Driver.Path("gem"), "2008"), (change.First, Assert.Single(change.Changes).Text));
        Assert.Matches("from +≠ +2008 +changed here \\(rota.json: 2010\\)", _desk.Text);
        _desk.Sees("1 changed here").Sees("stale").Sees("from: 2008, for all strategies until you quit.");
    }

    [Fact]
    public void TheHeadLineNamesChangedSettingsOnEveryScreenOfResults()
    {
        _desk.Finish("gem", Runs.Of("Dual momentum"));
        Open().On(Checked("from", "2008")).On(Checked("costBps", "5")).Press("Escape").Sees("≠ from 2008, costs 5 bps").Press("Enter").Sees("≠ from 2008, costs 5 bps");
    }

    [Fact]
    public void TheHeadLineNamesSettingsThatWereChangedForAKeptResult() => _desk
        .On(new Msg.Remembered(Driver.Path("gem"), Runs.Of("Dual momentum") with { Changed = "from 2008" })).Sees("≠ from 2008");

    [Fact]
    public void AChangeShowsItsEffectBeforeAndAfter()
    {
        _desk.Finish("gem", Runs.Of("Dual momentum", seed: 1));
        Open().On(Checked("costBps", "50")).Finish("gem", Runs.Of("Dual momentum", seed: 2)).Sees("before → after");
    }

    [Fact]
    public void WritingAChangeKeepsItsEffectOnTheScreen()
    {
        var (before, after) = (Runs.Of("Dual momentum", seed: 1), Runs.Of("Dual momentum", seed: 2));
        _desk.Finish("gem", before).Finish("gem", after).Finish("gem", after, "/strategies/rota.json");

        Assert.Same(before, _desk.Desk.Scripts[0].Before);
    }

    // The equity is the same, but the comparison is another.
    [Fact]
    public void AnotherBenchmarkIsAnotherResult()
    {
        var run = Runs.Of("Dual momentum");
        _desk.Finish("gem", run).Finish("gem", run with { BenchmarkName = "SPY" });

        Assert.Equal("60/40", _desk.Desk.Scripts[0].Before?.BenchmarkName);
    }

    [Fact]
    public void ResultsOfOtherSettingsAreNotCompared()
    {
        _desk.Finish("gem", Runs.Of("One")).On(new Msg.Remembered(Driver.Path("haa"), Runs.Of("Other")));
        _desk.Press("Space", "Space", "d");

        Assert.Equal(Driver.Path("haa"), Assert.Single(_desk.Wants<Effect.Run>().Scripts).Path);
    }

    [Fact]
    public void WithoutAScriptTheSettingsAreThoseOfTheOpenFolder()
    {
        _desk.On(new Msg.Found([])).Press("F2");

        Assert.Null(_desk.Wants<Effect.ReadSettings>().Path);
    }

    [Fact]
    public void AnyValueCanBeTyped()
    {
        Open().Press("Down", "=").Sees("First day: 2007-01-31 or 2007").Press("Ctrl+U").Type("2015").Press("Enter");

        Assert.Equal("2015", Assert.Single(_desk.Wants<Effect.CheckSetting>().Changes).Text);
    }

    [Fact]
    public void ARefusedValueIsAskedForAgainUnlessTheUserHasMovedOn()
    {
        var refused = new Msg.SettingRefused("from", Setting.Change("from", "31.1.2015"), "--from is '31.1.2015'; use a day.");

        Open().On(refused).Sees("× --from is '31.1.2015'; use a day.").Sees("> 31.1.2015").Press("Escape", "Escape");

        _desk.On(refused).DoesNotSee("> 31.1.2015");
    }

    [Fact]
    public void AWrongSettingShowsItsErrorInPlaceOfTheChart()
    {
        _desk.Finish("gem", Runs.Of("Dual momentum")).Fail("gem", new Failed(FailureCause.Mistake, "zzz is unknown: zzz.csv is not in the folder."));

        _desk.Sees("× zzz is unknown: zzz.csv is not in the folder; showing the last good result");
        Open().Sees("2 Error").DoesNotSee("0 Chart").Sees("zzz is unknown: zzz.csv is not in the folder.").Sees("stale: the run failed");
    }

    [Fact]
    public void AFeedOfFilesAsksWhereTheyAre()
    {
        Open().Press("Enter").Type("csv").Press("Enter").Sees("Feed, such as csv:prices").Type("other").Press("Enter");

        Assert.Equal("csv:other", Assert.Single(_desk.Wants<Effect.CheckSetting>().Changes).Text);
    }

    [Fact]
    public void BackspaceTakesOneChangeBack()
    {
        Open().On(Checked("from", "2008")).On(Checked("capital", "5000")).Press("Down", "Backspace");
        var check = _desk.Wants<Effect.CheckSetting>();
        Assert.Equal(("from", "capital"), (check.Key, Assert.Single(check.Changes).Key));

        _desk.On(new Msg.SettingChecked("from", null));

        Assert.Equal("capital", Assert.Single(_desk.Wants<Effect.ChangeSettings>().Changes).Key);
        Assert.Matches("from +2010 +from rota.json", _desk.Text);
    }

    [Fact]
    public void TheValueOfTheFilesIsNoChange()
    {
        Open().On(Checked("from", "2008")).Press("Down", "=").Press("Ctrl+U").Type("2010").Press("Enter");

        Assert.Empty(_desk.Wants<Effect.CheckSetting>().Changes);
    }

    [Fact]
    public void AWrittenChangeIsTheFilesFromThenOn()
    {
        Open().On(Checked("from", "2008")).Press("Down", "W");
        Assert.Equal(Setting.Change("from", "2008"), _desk.Wants<Effect.WriteSetting>().Change);

        _desk.On(new Msg.SettingWritten("from", "/strategies/rota.json")).Sees("Wrote 'from' to /strategies/rota.json.");

        Assert.Empty(_desk.Desk.Changes);
        Assert.Empty(_desk.Wanted.OfType<Effect.ChangeSettings>().Last().Changes);
        Assert.Equal(Driver.Path("gem"), _desk.Wants<Effect.ReadSettings>().Path);
    }

    [Fact]
    public void AWrittenChangeStaysWhereTheCommandLineWouldOverrideTheFile()
    {
        Open().On(Checked("costBps", "50")).On(new Msg.SettingWritten("costBps", "/strategies/rota.json"));

        _desk.Sees("because --cost-bps was given on the command line");
        Assert.Equal("50", _desk.Desk.Changes["costBps"].Text);
    }

    [Fact]
    public void OnlyAChangeCanBeWrittenOrTakenBack()
    {
        Open().Press("W", "Backspace", "0");

        Assert.IsType<Effect.ReadSettings>(_desk.Wanted[^1]);
    }

    [Fact]
    public void SettingsAreReadAgainAfterARun()
    {
        Open().Finish("gem", Runs.Of("Dual momentum"));

        Assert.Equal(2, _desk.Wanted.OfType<Effect.ReadSettings>().Count());
    }

    [Fact]
    public void SettingsThatCannotBeReadSayWhy() =>
        Open().On(new Msg.SettingsRead(new(Driver.Path("gem"), [], [], "rota.json(2): Unknown setting 'fede'.")))
            .Sees("Unknown setting 'fede'").Press("Enter", "=", "W", "Backspace").Sees("Unknown setting 'fede'");

    [Fact]
    public void AnAnswerToSettingsThatBecameUnreadableChangesNothing()
    {
        Open().Press("Down", "=").On(new Msg.SettingsRead(new(Driver.Path("gem"), [], [], "rota.json(2): Unknown setting 'fede'.")))
            .Type("5").Press("Enter").Sees("Unknown setting 'fede'");

        Assert.Empty(_desk.Wanted.OfType<Effect.CheckSetting>());
    }

    [Fact]
    public void TheNotesNameTheSettingsOfTheShownResult() => _desk
        .Finish("gem", Runs.Of("Dual momentum") with { Costs = "50 bps", From = new(2008, 1, 1), Changed = "from 2008, costBps 50" })
        .Press("Enter", "8").Sees("Costs      50 bps").Sees("Days       from 2008-01-01").Sees("Changed    from 2008, costBps 50");

    internal static Msg.SettingsRead Read(string script)
    {
        Setting[] own =
        [
            new(SettingKeys.Feed, "csv:prices", File: "/home/config.json"), new(SettingKeys.From, "2010", File: "/strategies/rota.json"),
            new(SettingKeys.CostBps, "25", Option: "--cost-bps"),
        ];
        var all = EffectiveSettings.Of(own.Concat(SettingKeys.All.Select(key => new Setting(key, SettingKeys.Default(key))))).All;
        return new(new(Driver.Path(script), all, Feeds));
    }

    private static Msg.SettingChecked Checked(string key, string text) => new(key, Setting.Change(key, text));

    private Driver Open() => _desk.Press("F2").On(Read("gem"));
}
