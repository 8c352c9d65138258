using System.Text.Json;
using Rota.Accounts;

namespace Rota.Tests;

// Against a program that counts each share by itself, in fractions.
public sealed class TaxOracleTests
{
    private const double Exact = 1e-7;

    private static readonly TaxTerms Rates = new()
    {
        Method = LotMethod.Fifo,
        ShortTerm = 0.32m,
        LongTerm = 0.15m,
        Qualified = 0.15m,
        Ordinary = 0.24m,
        LossLimit = 3_000,
        PayOn = (4, 15),
        Identical = [["A", "B"]],
        LongTermOf = new Dictionary<Asset, decimal> { ["C"] = 0.28m },
        QualifiedShareOf = new Dictionary<Asset, decimal> { ["A"] = 1, ["B"] = 0.8m, ["C"] = 0 },
    };

    [Fact]
    public void LotsAndTaxesOfRandomAccountsAreThoseOfTheOracle()
    {
        using var oracle = JsonDocument.Parse(File.ReadAllText(Repository.Oracle("taxes.json")));
        foreach (var one in oracle.RootElement.GetProperty("accounts").EnumerateArray())
        {
            var account = new TaxedAccount(Rates with { Method = Enum.Parse<LotMethod>(one.GetProperty("method").GetString()!, ignoreCase: true) });
            foreach (var happened in one.GetProperty("events").EnumerateArray()) Replay(account, happened);

            Assert.Equal(one.GetProperty("years").EnumerateArray().SelectMany(year => year.EnumerateArray().Select(cell => cell.GetDouble())),
                account.Years.SelectMany(Row), (expected, actual) => Math.Abs(expected - actual) < Exact);
            var held = account.Funds.SelectMany(account.LotsOf).ToArray();
            Assert.Equal(one.GetProperty("basis").GetDouble(), (double)held.Sum(lot => lot.Basis), Exact);
            Assert.Equal(one.GetProperty("ages").GetDouble(), (double)held.Sum(lot => lot.Shares * (lot.HeldFrom.DayNumber - new DateOnly(2020, 1, 1).DayNumber)));
            Assert.Equal(one.GetProperty("lost").GetDouble(), (double)account.Realized.Sum(lot => lot.Lost), Exact);
        }
    }

    private static void Replay(TaxedAccount account, JsonElement happened)
    {
        var (day, fund) = (Terms.Day(happened[1].GetString()!), happened[2].GetString()!);
        var (shares, amount) = (happened[3].GetDecimal(), happened[4].GetDecimal() / 100);
        switch (happened[0].GetString())
        {
            case "buy": account.Buy(day, fund, shares, amount); break;
            case "sell": account.Sell(day, [new(fund, shares, amount)]); break;
            case "ira": account.BuyInIra(day, fund, shares); break;
            case "gain": account.Receive(day, fund, DistributionKind.Gain, amount); break;
            default: account.Receive(day, fund, DistributionKind.Dividend, amount); break;
        }
    }

    private static double[] Row(TaxYear year) =>
    [
        year.Year, (double)year.ShortGain, (double)year.LongGain, (double)year.Netted.Carried.Short, (double)year.Netted.Carried.Long,
        (double)year.Qualified, (double)year.Ordinary, (double)year.Tax,
    ];
}
