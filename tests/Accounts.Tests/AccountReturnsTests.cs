using Rota.Accounts;

namespace Rota.Tests;

public sealed class AccountReturnsTests
{
    private static readonly AccountDay[] Days =
        [new(new(2025, 1, 2), 0, 10_000), new(new(2025, 7, 2), 11_000, 10_000), new(new(2026, 1, 2), 18_900, 0)];

    [Fact]
    public void ReturnsOfUnitsAndOfDollarsDifferWithFlows()
    {
        var returns = AccountReturns.Of(Days);

        Assert.Equal([100m, 110m, 99m], returns.UnitPrices.Select(price => Math.Round(price, 20)));
        Assert.Equal(-0.01, returns.TimeWeighted, 12);
        Assert.Equal(-0.072677368, returns.MoneyWeighted.Rate, 9);
        Assert.Equal(-1_100, returns.Profit);
        Assert.Equal(-0.1, returns.DrawdownOfUnits, 12);
        Assert.Equal(-0.1, returns.DrawdownOfDollars, 12);
    }

    [Fact]
    public void AFlowBuysUnitsAtThePriceBeforeIt()
    {
        var units = new UnitPrice();
        units.Add(0, 10_000);
        Assert.Equal(100, units.Units);

        units.Add(11_000, 10_000);
        Assert.Equal(190.909091m, Math.Round(units.Units, 6));
    }

    [Fact]
    public void MoneyTakenOutIsADrawdownOfDollarsAlone()
    {
        var returns = AccountReturns.Of([new(new(2025, 1, 2), 0, 100), new(new(2025, 1, 3), 120, -60), new(new(2025, 1, 6), 66, -66)]);

        Assert.Equal((100m, 126m, 0m, 26m), (returns.PaidIn, returns.PaidOut, returns.EndValue, returns.Profit));
        Assert.Equal(0, returns.DrawdownOfUnits);
        Assert.Equal(-1, returns.DrawdownOfDollars);
        Assert.Equal(0.32, returns.TimeWeighted, 12);
    }

    [Fact]
    public void MoneyPaidInOnTheDayOfAFallDoesNotHideIt() => Assert.Equal(
        -0.1, AccountReturns.Of([new(new(2025, 1, 2), 0, 100), new(new(2025, 1, 3), 90, 10)]).DrawdownOfDollars, 12);

    [Fact]
    public void AnAccountThatIsEmptiedKeepsItsUnitPriceUntilMoneyComesAgain()
    {
        var returns = AccountReturns.Of(
        [
            new(new(2025, 1, 2), 0, 100), new(new(2025, 1, 3), 70, 29), new(new(2025, 1, 6), 103.7m, -103.7m),
            new(new(2025, 1, 7), 0, 50), new(new(2025, 1, 8), 55, 0),
        ]);

        Assert.Equal(0.7 * 103.7 / 99 * 1.1 - 1, returns.TimeWeighted, 12);
    }

    [Fact]
    public void RealMoneyIsCountedInTheDollarsOfTheLastDay()
    {
        var real = AccountReturns.OfReal(Days, new([(new(2024, 12, 1), 100m), (new(2025, 7, 1), 105m), (new(2026, 1, 2), 110m)]));

        Assert.Equal(11_000 + 10_000 * 110 / 105m, real.PaidIn, 10);
        Assert.Equal(18_900, real.EndValue);
        Assert.Equal(0.99 / 1.1 - 1, real.TimeWeighted, 12);
    }

    [Fact]
    public void ADayBeforeTheFirstLevelOfPricesIsRefused() => Assert.Equal(
        "The index of consumer prices is not known on 2025-01-02. Use a series that begins on that day or earlier.",
        Assert.Throws<InputException>(() => AccountReturns.OfReal(Days, new([(new(2025, 2, 1), 100m)]))).Message);
}
