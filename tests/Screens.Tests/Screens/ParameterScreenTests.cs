using Rota.Host.Export;
using Rota.Host.Live;
using Rota.Host.Runs;
using Rota.Host.Settings;
using Rota.Host.Tui;
using Rota.Host.Workers;
using Rota.Tests.Terminal.Panes;

namespace Rota.Tests.Screens;

// Parameters whose values differ from the script's.
public sealed class ParameterScreenTests : IDisposable
{
    private static readonly Parameter Fast = new("fast", 20, 20, 5, 60, 5, IsWhole: true);

    private readonly Driver _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void AValueThatDiffersFromTheScriptIsShownInTheListTheHeadAndTheStatistics()
    {
        _desk.Finish("gem", Run(Fast)).DoesNotSee("≠").Press("p", "Right").Finish("gem", Run(Fast with { Value = 25 }));

        Assert.StartsWith("Rota  One  ≠ fast 25, script 20 ", _desk.Text, StringComparison.Ordinal);
        Assert.Contains("≠ fast 25  before → after", Line("Statistics"), StringComparison.Ordinal);
        _desk.Press("3", "z");
        Assert.Contains("≠ fast 25, script 20  before → after", Line("Statistics"), StringComparison.Ordinal);
        _desk.Press("z", "1");
        _desk.Press("Escape");
        Assert.Contains("≠ fast 25, script 20 ─", Line("2 Chart"), StringComparison.Ordinal);
        Assert.Contains("One", Line("≠  "), StringComparison.Ordinal);

        _desk.Press("p", "Backspace").Finish("gem", Run(Fast)).DoesNotSee("≠ fast").Press("Escape").DoesNotSee("≠");
    }

    [Fact]
    public void WWritesTheValueIntoTheScript()
    {
        _desk.Finish("gem", Run(Fast)).Press("p", "W").DoesNotSee("write");
        _desk.Press("Right").Finish("gem", Run(Fast with { Value = 25 })).Sees("W write").Press("W");
        var write = _desk.Wants<Effect.WriteParameters>();
        Assert.Equal((Driver.Path("gem"), 25, 20), (write.Path, write.Values[0].Value, write.Values[0].Default));

        _desk.On(new Msg.ParametersWritten(write.Path, write.Values)).Sees("Wrote fast = 25 (was 20) into gem.csx.");
        Assert.Empty(_desk.Desk.Chosen!.Parameters);
        Assert.Empty(_desk.Desk.Chosen.Defaults);
        _desk.Finish("gem", Run(Fast with { Value = 25, Default = 25 }), Driver.Path("gem")).DoesNotSee("≠ fast");
    }

    [Fact]
    public void OutsideOfTheParametersWWritesAllThatDiffer()
    {
        _desk.Finish("gem", Run(Fast, Fast with { Name = "slow" }, Fast with { Name = "third" })).Press("p", "Right", "Down", "Right", "Escape", "W");

        Assert.Equal(["fast", "slow"], _desk.Wants<Effect.WriteParameters>().Values.Select(each => each.Name));
    }

    [Fact]
    public void AValueIsDroppedWhenTheScriptsDefaultHasChanged()
    {
        _desk.Finish("gem", Run(Fast)).Press("p", "Right").Finish("gem", Run(Fast with { Value = 25 }));

        _desk.Finish("gem", Run(Fast with { Value = 25, Default = 30 }), Driver.Path("gem"))
            .Sees("gem: fast = 25 was dropped, because its default in the script changed from 20 to 30.");

        Assert.Empty(Assert.Single(_desk.Wants<Effect.Run>().Scripts).Parameters);
        Assert.Equal(20, _desk.Desk.Chosen!.Last!.Parameters[0].Default);
        _desk.Finish("gem", Run(Fast with { Value = 30, Default = 30 })).DoesNotSee("≠ fast");
    }

    [Fact]
    public void AParameterThatIsNotDeclaredAnyMoreIsDropped()
    {
        _desk.Finish("gem", Run(Fast)).Press("p", "Right");

        _desk.Happen(new RunEnded(Driver.Path("gem"), new LiveAnswer(Run(), [], default, [])) { DroppedParameters = ["fast"] })
            .Sees("gem does not declare fast; the set value was dropped.");

        Assert.Empty(_desk.Desk.Chosen!.Parameters);
        Assert.Empty(_desk.Desk.Chosen.Defaults);
    }

    // It is never dropped for another default, and a script that does not declare it needs no message.
    [Fact]
    public void AValueFromTheCommandLineHoldsUntilTheProgramEnds()
    {
        var given = new AppState(KeyTable.Default, _desk.Desk.Look, _desk.Desk.Size) { Given = ScriptState.NoParameters.Add("fast", 25) };
        var app = AppUpdate.Of(given, new Msg.Found([Driver.Path("gem"), Driver.Path("haa")])).State;
        Assert.Empty(DifferingParameter.Of(app, app.Scripts[0]));

        app = Ended(app, "gem", Run(Fast with { Value = 25 }));
        app = Ended(app, "gem", Run(Fast with { Value = 25, Default = 30 }));
        app = Ended(app, "haa", Run(), "fast");

        Assert.Equal(25, app.Scripts[0].Parameters["fast"]);
        Assert.Equal(new DifferingParameter("fast", "25", "30"), Assert.Single(DifferingParameter.Of(app, app.Scripts[0])));
        Assert.Null(app.Notice);
    }

    // Its default is unknown until the next run; from then on it belongs to that one.
    [Fact]
    public void AValueOfAnOlderSessionIsShownAsDiffering()
    {
        var older = new SavedSession { Parameters = Saved("fast", 25) };
        var app = SessionWriter.Restored(new AppState(KeyTable.Default, _desk.Desk.Look, _desk.Desk.Size), older);
        app = AppUpdate.Of(app, new Msg.Found([Driver.Path("gem")])).State;
        Assert.Equal(new DifferingParameter("fast", "25", null), Assert.Single(DifferingParameter.Of(app, app.Scripts[0])));

        app = Ended(app, "gem", Run(Fast with { Value = 25 }));
        Assert.Equal(20, app.Scripts[0].Defaults["fast"]);
        app = Ended(app, "gem", Run(Fast with { Value = 25, Default = 30 }));
        Assert.Empty(app.Scripts[0].Parameters);
    }

    [Fact]
    public void AValueFromTheCommandLineIsNotSavedAndGivesBackTheOneThatItHides()
    {
        var older = new SavedSession
        {
            Parameters = Saved("fast", 25),
            Defaults = Saved("fast", 20),
        };
        var app = SessionWriter.Restored(
            new AppState(KeyTable.Default, _desk.Desk.Look, _desk.Desk.Size) { Given = ScriptState.NoParameters.Add("fast", 40).Add("slow", 9) }, older);
        app = AppUpdate.Of(app, new Msg.Found([Driver.Path("gem"), Driver.Path("haa")])).State;
        Assert.Equal(40, app.Scripts[0].Parameters["fast"]);

        Assert.Equal(25, Assert.Single(Assert.Single(SessionWriter.Saved(app, []).Parameters).Value).Value);
        Assert.Equal(20, Assert.Single(Assert.Single(SessionWriter.Saved(app, []).Defaults).Value).Value);
    }

    private static Dictionary<string, IReadOnlyDictionary<string, ParameterValue>> Saved(string name, double value) => new()
    {
        [Driver.Path("gem")] = new Dictionary<string, ParameterValue> { [name] = value },
    };

    private static AppState Ended(AppState app, string name, RunSnapshot run, params string[] dropped) => AppUpdate.Of(
        app, new Msg.Live(new RunEnded(Driver.Path(name), new LiveAnswer(run, [], default, [])) { DroppedParameters = dropped })).State;

    private static RunSnapshot Run(params Parameter[] parameters) => Runs.Of("One") with { Parameters = parameters };

    private string Line(string text) => _desk.Text.Split('\n').First(line => line.Contains(text, StringComparison.Ordinal));
}
