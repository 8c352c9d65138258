using System.Text;
using Rota.Host.Accounting;

namespace Rota.Tests.Accounting;

// Accounts that are good, and random changes of their texts.
internal static class AccountTexts
{
    public static IReadOnlyList<byte[]> All { get; } =
    [
        Encoding.UTF8.GetBytes(AccountResource.Template),
        """
        { "name": "401(k)", "type": "taxDeferred", "holdings": "positions.csv", "units": "wholePercent", "cash": "none", "cashFund": "STABLE",
          "columns": { "symbol": "Fund", "value": "Balance" }, "accountNumber": "1234", "pending": "ignore", "cashSymbols": ["VMFXX"], "tolerance": "1%",
          "funds": { "SPY": "FXAIX", "EEM": "FPADX" }, "outside": ["EMPLOYER"], "pricing": { "at": "nav", "cutoff": "12:00", "buyLag": 1, "settles": 1 },
          "parking": "MM", "rebalance": "band:5%", "retry": "decision", "margin": true, "roundInRuns": false, "alertAmounts": true, "into": { "A": 60, "B": 40 },
          "plan": { "minimumHolding": { "FPADX": { "days": 90, "action": "accept" } }, "redemptionFee": [{ "rate": 0.02, "days": 30, "funds": ["FXAIX"] }],
            "transfers": [{ "per": "month", "count": 2, "then": "MM", "action": "redirect" }, { "per": "days", "days": 60, "count": 9 }],
            "roundTrips": { "window": 30, "exemptBelow": 1000, "avoid": "all", "fund": { "count": 2, "within": 90, "block": 85, "probation": 12 },
              "account": { "count": 4, "months": 12, "block": 85 } },
            "purchaseBlock": { "days": 30, "above": 5000 }, "wash": { "from": "STABLE", "competing": ["MM"], "days": 90 },
            "minimum": { "first": 3000, "order": 100 }, "moneyMarket": ["MM"], "exempt": ["contributions"] },
          "flows": [{ "every": "month", "day": 15, "amount": 1000, "growth": 0.03, "into": "target", "from": "2026-01-01", "to": "2030-12-31" },
            { "every": "year", "amount": "4%" }, { "every": "paycheck", "amount": -5.5, "from": "2026-01-09" }] }
        """u8.ToArray(),
        """
        { "name": "T", "type": "taxable", "units": "shares:3", "cash": "free", "reserve": 500, "history": "history.csv", "tax": {
            "method": "hifo", "shortTerm": 0.32, "longTerm": "15%", "qualified": 0.15, "ordinary": 0.32, "lossLimit": 3000, "payOn": "04-15", "deduct": false,
            "washSales": false, "distributions": "cash", "identical": [["VOO", "IVV"]], "funds": { "VTI": { "method": "average", "longTerm": 0.28, "qualifiedShare": 0.95 } } } }
        """u8.ToArray(),
    ];

    // Endless. A change removes, repeats or replaces bytes, or exchanges a value with one of another kind.
    public static IEnumerable<byte[]> Mutations(byte[] text, int seed)
    {
        string[] values = ["0", "-1", "1e30", "90.0", "null", "true", "[]", "{}", "\"\"", "\" 5 %\"", "\"never\"", "\"2026-02-30\"", "[{}]", "{\"A\":{}}", "\"\\ud800\"", "\"\\u0000\""];
        var random = new Random(seed);
        while (true)
        {
            var changed = text.ToList();
            for (var changes = random.Next(1, 4); changes > 0 && changed.Count > 0; changes--)
            {
                var at = random.Next(changed.Count);
                var length = Math.Min(random.Next(1, 12), changed.Count - at);
                switch (random.Next(5))
                {
                    case 0: changed.RemoveRange(at, length); break;
                    case 1: changed.InsertRange(at, changed.GetRange(at, length)); break;
                    case 2: changed[at] = (byte)random.Next(256); break;
                    case 3: changed[at] = (byte)"0123456789.,-\"{}[]:% "[random.Next(21)]; break;
                    default: Exchange(changed, at, values[random.Next(values.Length)]); break;
                }
            }

            yield return [.. changed];
        }
    }

    // The value after the next colon.
    private static void Exchange(List<byte> text, int from, string value)
    {
        var start = text.IndexOf((byte)':', from) + 1;
        var end = text.FindIndex(Math.Max(start, from), each => each is (byte)',' or (byte)'}');
        if (start == 0 || end < start) return;
        text.RemoveRange(start, end - start);
        text.InsertRange(start, Encoding.UTF8.GetBytes(value));
    }
}
