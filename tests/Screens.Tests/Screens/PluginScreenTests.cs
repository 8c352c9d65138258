using Rota.Host.Tui;

namespace Rota.Tests.Screens;

// The confirmations of the plugins screen.
public sealed class PluginScreenTests
{
    private static readonly PluginLine[] Plugins =
    [
        new("good", "1.0.0", "Active", null, "Somebody", "Words.", ["words Good"], "/plugins/good/1.0.0"),
        new("off", "2.0.0", "Disabled", "turned off", "Somebody", "Words.", ["words Off"], "/plugins/off/2.0.0"),
    ];

    [Fact]
    public void APluginIsFetchedThenShownThenConfirmed()
    {
        var desk = Open().Press("I").Type("trend.zip").Press("Enter");
        Assert.Equal("trend.zip", desk.Wants<Effect.StagePlugin>().Source);

        desk.On(new Msg.PluginStaged("trend 1.0.0", ["trend 1.0.0", "Author  Somebody", "sha256  abc"]));
        desk.Sees("Install trend 1.0.0? It runs with all your rights;").Press("y");

        Assert.True(desk.Wants<Effect.FinishPlugin>().IsAgreed);
        desk.Press("Ctrl+G").Sees("sha256  abc");
    }

    [Fact]
    public void AnUnconfirmedPluginIsDropped()
    {
        var desk = Open().On(new Msg.PluginStaged("trend 1.0.0", [])).Press("n");

        Assert.False(desk.Wants<Effect.FinishPlugin>().IsAgreed);
        desk.Sees("Not installed.");
    }

    [Fact]
    public void OneKeyTurnsAPluginOffAndOn()
    {
        var desk = Open();

        Assert.Equal((PluginChange.Disable, "good"), Change(desk.Press("t")));
        Assert.Equal((PluginChange.Enable, "off"), Change(desk.Press("Down", "t")));
        Assert.Equal((PluginChange.RollBack, "off"), Change(desk.Press("b")));
        Assert.Equal((PluginChange.Check, "off"), Change(desk.Press("T")));
    }

    [Fact]
    public void OnlyThatVersionIsRemovedAndOnlyAfterConfirmation()
    {
        var desk = Open().Press("X").Press("n");
        Assert.Empty(desk.Wanted.OfType<Effect.ChangePlugin>());

        Assert.Equal((PluginChange.Remove, "good@1.0.0"), Change(desk.Press("X").Press("y")));
    }

    [Fact]
    public void PluginKeysDoNothingOnOtherScreens()
    {
        var desk = Open().Press("Escape").Press("t", "b", "v", "X", "I");

        Assert.DoesNotContain(desk.Wanted, effect => effect is Effect.ChangePlugin or Effect.StagePlugin);
    }

    private static Driver Open() => new Driver().On(new Msg.PluginsRead(Plugins, [])).Press("P");

    private static (PluginChange Change, string Plugin) Change(Driver desk)
    {
        var wanted = desk.Wants<Effect.ChangePlugin>();
        return (wanted.Change, wanted.Plugin);
    }
}
