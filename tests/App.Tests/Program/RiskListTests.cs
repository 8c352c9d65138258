namespace Rota.Tests.Program;

// Scripts on the simulated market, which is the same on every machine.
[Rule("A45")]
public sealed class RiskListTests : IDisposable
{
    private readonly Place _place = new();

    public RiskListTests()
    {
        _place.Write("mine/a-stocks.csx", """Hold(("SPY", 1.0)).Every(Never).Named("Stocks")""" + "\n");
        _place.Write("mine/b-mix.csx", """Hold(("SPY", 0.6), ("IEF", 0.4)).Every(MonthEnd).Named("Mix")""" + "\n");
        _place.Write("mine/c-bonds.csx", """Hold(("IEF", 1.0)).Every(Never).Named("Bonds")""" + "\n");
    }

    [Fact]
    public void OnlyStrategiesOfTheClassAreListedAndOthersCounted()
    {
        var list = _place.Rota("list", "mine", "--risk", "moderate", "--from", "2010", "--to", "2021");

        Assert.Equal(0, list.Code);
        Assert.Equal(
            "Strategies of moderate risk\n  mine/b-mix.csx\n      Mix; 1.00 times the volatility of 60/40\nOthers: 1 conservative, 1 aggressive.\n",
            list.Output);
    }

    [Fact]
    public void AScriptThatFailsOrIsTooShortIsNamed()
    {
        _place.Write("mine/d-wrong.csx", "Hold(\n");

        var list = _place.Rota("list", "mine", "--risk", "aggressive", "--from", "2021-01-10", "--to", "2021-11-10");

        Assert.Equal(2, list.Code);
        Assert.StartsWith(
            "Strategies of aggressive risk\n  none\nOthers: 0 conservative, 0 moderate.\nWithout a class:\n  mine/a-stocks.csx: risk not known\n",
            list.Output, StringComparison.Ordinal);
        Assert.Contains("\n  mine/d-wrong.csx: mine/d-wrong.csx(1,", list.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AnUnknownClassAndOptionsOfRunsWithoutItAreRefused()
    {
        Assert.Equal(
            "Folder not found: yours.\nUnknown --risk 'modest'. Available: conservative, moderate, aggressive.\n",
            _place.Rota("list", "yours", "--risk", "modest").Error);
        Assert.Equal("--from applies only to runs; add --risk, or remove it.\n", _place.Rota("list", "mine", "--from", "2010").Error);
    }

    public void Dispose() => _place.Dispose();
}
