using Rota.Host.Tui;
using Rota.Host.Workers;

namespace Rota.Tests.Terminal.Panes;

public sealed class DecisionsPaneTests
{
    private static readonly DateOnly First = new(2020, 1, 31);

    private static readonly Decision A = Runs.Decided(First, First.AddDays(3), ("SPY", 0.5), ("IEF", 0.5));
    private static readonly Decision B = Runs.Decided(First.AddDays(28), null, ("SPY", 1));

    [Fact]
    public void DecisionsAreComparedByDay()
    {
        var reordered = Runs.Decided(First, First.AddDays(3), ("IEF", 0.5), ("SPY", 0.5), ("GLD", 0));
        var gone = Runs.Decided(First.AddDays(14), null, ("TLT", 1));
        var other = Runs.Decided(First.AddDays(28), null, ("SPY", 0.99));
        var added = Runs.Decided(First.AddDays(60), null);

        var rows = DecisionsPane.Rows(With(A, B, added), With(reordered, gone, other));

        DecisionRow[] expected =
        [
            new(A, DecisionChange.None), new(gone, DecisionChange.Gone), new(B, DecisionChange.Other),
            new(added, DecisionChange.New),
        ];
        Assert.Equal(expected, rows);
    }

    [Fact]
    public void WithoutAPreviousRunNothingDiffers() => Assert.Equal(
        [new(A, DecisionChange.None), new DecisionRow(B, DecisionChange.None)], DecisionsPane.Rows(With(A, B), null));

    [Fact]
    public void ATargetIsPrintedAsASentence()
    {
        Assert.Equal("SPY 50 % IEF 50 %", DecisionsPane.Target(A));
        Assert.Equal("SPY 33.33 %", DecisionsPane.Target(Runs.Decided(First, null, ("SPY", 1 / 3.0))));
        Assert.Equal("cash", DecisionsPane.Target(Runs.Decided(First, null)));
    }

    private static RunSnapshot With(params Decision[] decisions) => Runs.With(Runs.Of(days: 9), decisions);
}
