using Rota.Analysis;
using Rota.Host.Trials;
using Rota.Host.Tui;
using Rota.Tests.Terminal.Panes;

namespace Rota.Tests.Screens;

// The number of trials above the statistics.
public sealed class TriedTests : IDisposable
{
    private static readonly AssetSet On = new("IEF,SPY", IsSimulated: false);
    private static readonly MonthlySharpe Sharpe = new(0.15, -0.5, 4, 120);

    private readonly Driver _desk = new();

    public void Dispose() => _desk.Dispose();

    [Rule("N5")]
    [Fact]
    public void TheStatisticsSayHowOftenTheAssetsWereTried()
    {
        var trial = new LedgerEntry("key", TrialKind.Save, On, Driver.Path("gem"), "script", "panel", 1, Moments.OfKnown([Sharpe.Ratio]), Sharpe);
        var tally = new Tally(Moments.OfKnown([Sharpe.Ratio, 0.1, -0.05]), 0, Sharpe);
        _desk.Finish("gem", Runs.Of("Dual momentum") with { Trial = trial }).Press("Enter").DoesNotSee("Tried");

        _desk.On(new Msg.Counted(On with { IsSimulated = true }, tally)).DoesNotSee("Tried")
            .On(new Msg.Counted(On, tally)).Sees($"{TriedText.Short(tally, Sharpe)}").Sees("CAGR");
        Assert.Matches(@"^Tried 3 times; deflated Sharpe 0\.\d\d$", TriedText.Short(tally, Sharpe));

        _desk.Finish("gem", Runs.Of("Dual momentum")).DoesNotSee("Tried");
    }
}
