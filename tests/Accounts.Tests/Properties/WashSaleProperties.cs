using Rota.Accounts;

namespace Rota.Tests;

// Against a count share by share: it knows all events beforehand, and takes losses one after the other.
public sealed class WashSaleProperties
{
    private static readonly DateOnly First = new(2024, 1, 2);

    private sealed class Share(int purchase, string fund, DateOnly bought, decimal basis)
    {
        public int Purchase { get; } = purchase;

        public string Fund { get; } = fund;

        public DateOnly Bought { get; } = bought;

        public decimal Basis { get; set; } = basis;

        public DateOnly HeldFrom { get; set; } = bought;

        public bool Replaces { get; set; }

        public DateOnly Sold { get; set; } = DateOnly.MaxValue;

        public decimal Proceeds { get; set; }
    }

    [Fact]
    public void WashSalesAreThoseOfACountShareByShare() => AnyCase.Holds(random =>
    {
        var isLast = random.Next(2) == 0;
        var account = new TaxedAccount(Terms.Of(isLast ? LotMethod.Lifo : LotMethod.Fifo) with { Identical = [["A", "B"]] });
        var shares = Trade(random, account, isLast);
        var taxed = 0m;
        foreach (var sold in shares.Where(share => share.Sold < DateOnly.MaxValue).GroupBy(share => share.Sold).OrderBy(day => day.Key)
            .SelectMany(day => (isLast ? day.Reverse() : day).OrderBy(share => share.Purchase).ThenBy(share => share.HeldFrom)))
        {
            var replacing = sold.Proceeds >= sold.Basis ? null : shares.FirstOrDefault(share =>
                !share.Replaces && share.Purchase != sold.Purchase && share.Sold > sold.Sold && AreIdentical(share.Fund, sold.Fund)
                && Math.Abs(share.Bought.DayNumber - sold.Sold.DayNumber) <= 30);
            if (replacing is null)
            {
                taxed += sold.Proceeds - sold.Basis;
                continue;
            }

            replacing.Replaces = true;
            replacing.Basis += sold.Basis - sold.Proceeds;
            replacing.HeldFrom = replacing.HeldFrom.AddDays(sold.HeldFrom.DayNumber - sold.Sold.DayNumber);
        }

        var held = account.Funds.SelectMany(account.LotsOf).ToArray();
        var counted = shares.Where(share => share.Sold == DateOnly.MaxValue).GroupBy(share => (share.Purchase, share.HeldFrom, Basis: Math.Round(share.Basis, 9)))
            .ToDictionary(lot => lot.Key, lot => (decimal)lot.Count());
        return Math.Abs(account.Realized.Sum(lot => lot.Taxed) - taxed) < 1e-9m
            && held.GroupBy(lot => (lot.Purchase, lot.HeldFrom, Basis: Math.Round(lot.CostOfShare, 9))).All(lot =>
                counted.GetValueOrDefault(lot.Key) == lot.Sum(part => part.Shares))
            && held.Sum(lot => lot.Shares) == counted.Values.Sum();
    }, cases: 600);

    // At most one purchase and one sale on a day, of a share or more.
    private static List<Share> Trade(Random random, TaxedAccount account, bool isLast)
    {
        var shares = new List<Share>();
        var purchase = 0;
        for (var day = First; day < First.AddDays(250); day = day.AddDays(random.Next(1, 15)))
        {
            var fund = new[] { "A", "B", "C" }[random.Next(3)];
            var held = shares.Where(share => share.Fund == fund && share.Sold == DateOnly.MaxValue).ToArray();
            if (held.Length > 0 && random.Next(2) == 0)
            {
                var count = random.Next(1, held.Length + 1);
                decimal price = random.Next(50, 110);
                account.Sell(day, [new(fund, count, count * price)]);
                foreach (var share in (isLast ? held.Reverse() : held).Take(count)) (share.Sold, share.Proceeds) = (day, price);
            }
            else
            {
                purchase++;
                var (count, price) = (random.Next(1, 20), (decimal)random.Next(80, 120));
                account.Buy(day, fund, count, count * price);
                shares.AddRange(Enumerable.Range(0, count).Select(_ => new Share(purchase, fund, day, price)));
            }
        }

        return shares;
    }

    private static bool AreIdentical(string one, string other) => one == other || (one != "C" && other != "C");
}
