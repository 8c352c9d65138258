using Rota.Tests.Program;

namespace Rota.Tests.Alerting;

// Alerts for an account: its funds and its cut-off, and its orders only where its owner allows that.
[Trait("Category", "Slow")]
public sealed class AccountAlertTests : IDisposable
{
    private readonly Place _place = Place.WithPrices();

    public AccountAlertTests()
    {
        foreach (var (fund, asset) in new[] { ("FUNDA", "AAA"), ("FUNDB", "BBB") }) _place.Write($"prices/{fund}.csv", _place.Read($"prices/{asset}.csv"));
        _place.Write("positions.csv", "Account Number,Symbol,Quantity,Last Price,Current Value\nZ00001234,FUNDA,100,140,14000\nZ00001234,FUNDB,60,50,3000\n");
    }

    [Fact]
    public void AnAlertNamesTheAccountsFundsAndCutOffAndNoAmount()
    {
        var said = Alert(amounts: false).Output;

        Assert.Contains(
            "Fill      at the close of the next trading day\nAccount   My 401(k)\nFunds     AAA is FUNDA, BBB is FUNDB\nEnter     by 2002-12-04 12:00 in New York, for the price of that day\n",
            said, StringComparison.Ordinal);
        Assert.DoesNotContain("1234", said, StringComparison.Ordinal);
        Assert.DoesNotContain("000", said, StringComparison.Ordinal);
    }

    [Fact]
    public void AnOwnerWhoAllowsAmountsIsToldTheOrders()
    {
        var said = Alert(amounts: true, "--channel", "output", "--channel", "command:cat > /dev/null").Output;

        Assert.Contains("\nAccount 'My 401(k)': ", said, StringComparison.Ordinal);
        Assert.Contains("FUNDA", said, StringComparison.Ordinal);
        Assert.DoesNotContain("1234", said, StringComparison.Ordinal);
    }

    [Fact]
    public void AnAlertGoesOutEvenIfTheOrdersAreNotKnown()
    {
        File.Delete(Path.Combine(_place.Folder, "positions.csv"));

        var said = Alert(amounts: true);

        Assert.Equal(0, said.Code);
        Assert.Contains("\nThe orders of the account are not known:\n", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void AnAccountIsToldForItself()
    {
        Assert.Contains("START", Alert(amounts: false).Output, StringComparison.Ordinal);

        Assert.Contains("START", _place.Rota("alert", Place.Half, "--feed", "csv:prices", "--to", "2002-12-03").Output, StringComparison.Ordinal);
        Assert.Contains("nothing new", Alert(amounts: false).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ACalendarHasTheAccountsCutOff()
    {
        Account(amounts: false);

        var file = _place.Rota("calendar", Place.Half, "--feed", "csv:prices", "--account", "account.json");

        Assert.Contains("DTSTART:20021231T170000Z\r\n", file.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _place.Dispose();

    private Outcome Alert(bool amounts, params string[] more)
    {
        Account(amounts);
        return _place.Rota(["alert", Place.Half, "--feed", "csv:prices", "--to", "2002-12-03", "--account", "account.json", .. more]);
    }

    private void Account(bool amounts) => _place.Write("account.json", $$"""
        { "name": "My 401(k)", "type": "taxDeferred", "holdings": "positions.csv", "units": "wholePercent", "cash": "none", "cashFund": "FUNDB",
          "funds": { "AAA": "FUNDA", "BBB": "FUNDB" }, "pricing": { "at": "nav", "cutoff": "12:00" }, "alertAmounts": {{(amounts ? "true" : "false")}} }
        """);
}
