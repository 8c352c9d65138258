using Rota.Accounts;
using static Rota.Tests.Terms;

namespace Rota.Tests;

public sealed class TaxedRunTests
{
    [Fact]
    public void ARunPaysItsTaxesFromItsShares()
    {
        var account = new TaxedAccount(Of());
        account.Buy(Day("2025-01-02"), "X", 100, 10_000);
        account.Sell(Day("2025-06-30"), [new("X", 100, 12_000)]);
        account.Buy(Day("2025-06-30"), "Y", 200, 12_000);

        var tax = account.Pay(Day("2026-04-15"));
        Assert.Equal(640, tax);
        var sold = Assert.Single(Withdrawal.Of(Day("2026-04-15"), tax, cash: 0, [new("Y", 200 * 64, 1)], "tax").Funds);
        account.Sell(Day("2026-04-15"), [new("Y", -sold.Amount / 64, -sold.Amount)]);
        Assert.Equal((190m, 40m), (account.SharesOf("Y"), account.Realized[^1].Taxed));

        var value = account.SharesOf("Y") * 70;
        var report = TaxReport.Of(account, Day("2026-12-31"), value, new Dictionary<Asset, decimal> { ["Y"] = 70 });
        Assert.Equal((13_300m, 12.80m, 13_287.20m, 13_002.20m), (report.BeforeTax, report.Owed, report.AfterTax, report.AfterTaxIfSold));
    }
}
