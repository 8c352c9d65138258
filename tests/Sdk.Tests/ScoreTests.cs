using static Rota.Dsl;
using static Rota.Plugins.Basics.BasicsWords;

namespace Rota.Tests;

public sealed class ScoreTests
{
    private static readonly IScore Two = Score(_ => 2);
    private static readonly IScore Three = Score(_ => 3);
    private static readonly IScore Zero = Score(_ => 0);
    private static readonly IScore Unknown = Score(_ => double.NaN);

    [Fact]
    public void ScoresHaveArithmetic()
    {
        Assert.Equal(5, Of(Two + Three));
        Assert.Equal(-1, Of(Two - Three));
        Assert.Equal(6, Of(Two * Three));
        Assert.Equal(2 / 3.0, Of(Two / Three));
        Assert.Equal(-2, Of(-Two));
        Assert.Equal(17, Of((12 * Two + 4 + Three * 2) / 2));
        Assert.Equal(5, Of(8 - Three));
        Assert.Equal(4, Of(8 / Two));
    }

    [Fact]
    public void AFormulaThatCallsItselfThrowsBeforeTheStackOverflows()
    {
        var self = Two;
        self = Score(asset => self.Of(asset) + 1);

        Assert.Throws<InsufficientExecutionStackException>(() => Of(self));
    }

    [Fact]
    public void ComparisonsAreOneOrZero()
    {
        Assert.Equal([0, 1, 0, 1], new[] { Two > Three, Two < Three, Two >= Three, Two <= Three }.Select(Of));
        Assert.Equal([0, 0, 1, 1], new[] { Two > 2, Two < 2, Two >= 2, Two <= 2 }.Select(Of));
        Assert.Equal([1, 0, 1, 0], new[] { Two & Three, Two & Zero, Two | Zero, !Two }.Select(Of));
        Assert.Equal(1, Of(!Zero));
    }

    [Fact]
    public void UnknownValuesStayUnknown() => Assert.All(
        new[]
        {
            Unknown + Two, Two - Unknown, Unknown * Zero, Unknown / Two, Two / Zero, 1 / Zero, -Unknown, Unknown > 0, Two > Unknown, Unknown < 1,
            Unknown & Zero, Two | Unknown, !Unknown,
        },
        score => Assert.True(double.IsNaN(Of(score)), score.ToString()));

    [Fact]
    public void AScorePrintsItsFormulaAndListsItsNeeds()
    {
        var score = (12 * Return(1.MonthEnds) + InformationRatio(63.Days, "SPY")) / 13 > 0;

        Assert.Equal("(12 * Return(1 month ends) + InformationRatio(63 days, SPY, f: 1)) / 13 > 0", score.ToString());
        Assert.Equal(["SPY"], score.Needs.Select(asset => asset.Name));
        Assert.Equal("Score(asset => asset.Close * 2)", Score(asset => asset.Close * 2).ToString());
        Assert.Equal(["TLT"], Dsl.Of("TLT", Return(1.Days)).Needs.Select(asset => asset.Name));
    }

    [Fact]
    public void ScoresCompareByContent()
    {
        Assert.Equal(Sma(20.Days) / Sma(120.Days), Sma(20.Days) / Sma(120.Days));
        Assert.NotEqual(Sma(20.Days) / Sma(120.Days), Sma(20.Days) / Sma(121.Days));
        Assert.Equal(Twice("SPY"), Twice("SPY"));
        Assert.NotEqual(Twice("SPY"), Twice("TLT"));
        Assert.Equal(Halves("B"), Halves("B"));
        Assert.Equal(Halves("B").GetHashCode(), Halves("B").GetHashCode());
        Assert.NotEqual(Halves("B"), Halves("C"));
    }

    // 12, 4, 2, 1 over 1, 3, 6, 12 months: twelve nineteenths and so on, however it is scaled.
    [Rule("K7")]
    [Fact]
    public void TheLookbacksOfAMomentumAreReadFromIt()
    {
        var momentum = (12 * Return(1.MonthEnds) + 4 * Return(3.MonthEnds) + Return(6.MonthEnds) * 2 + Return(12.MonthEnds)) / 19;

        var terms = LookbackMix.Of(momentum).Terms;
        Assert.Equal([1.MonthEnds, 3.MonthEnds, 6.MonthEnds, 12.MonthEnds], terms.Select(term => term.Lookback));
        Assert.Equal([12 / 19.0, 4 / 19.0, 2 / 19.0, 1 / 19.0], terms.Select(term => term.Weight), (x, y) => Math.Abs(x - y) < 1e-15);
        Assert.Throws<ArgumentException>(() => LookbackMix.Of(Sma(20.Days) / Sma(120.Days)));
        Assert.Throws<ArgumentException>(() => LookbackMix.Of(-1 * Return(20.Days)));
        Assert.Throws<ArgumentException>(() => LookbackMix.Of(Return(20.Days) / 0));
        Assert.Throws<ArgumentException>(() => LookbackMix.Of(Return(20.Days) + 1));
        Assert.Equal(LookbackMix.Of(momentum), LookbackMix.Of(momentum * 5));
        Assert.Equal("0.6667 of 21 days + 0.3333 of 63 days", LookbackMix.Of(2 * Return(21.Days) + Return(63.Days)).ToString());
        Assert.Equal([(1.0, 21.Days)], ((LookbackMix)21.Days).Terms);
    }

    private static IScore Twice(string other) => Score(asset => asset.Close * 2, [other]);

    private static Blend Halves(string other) =>
        Blend((0.5, Rotate("A").RankBy(Sma(20.Days))), (0.5, Hold((other, 1.0))));

    private static double Of(IScore score) => score.Of(Panels.Last(1));
}
