namespace Rota.Accounts;

// A taxable account at the end of a run, before and after taxes.
internal sealed record TaxReport
{
    public required decimal BeforeTax { get; init; }

    public required decimal Owed { get; init; }

    public decimal AfterTax => BeforeTax - Owed;

    // If everything were sold on the last day at its price, without costs.
    public required decimal AfterTaxIfSold { get; init; }

    public required IReadOnlyList<TaxYear> Years { get; init; }

    // The part of gains, without losses, that is short; NaN without gains.
    public required double ShortShare { get; init; }

    // Losses that count for the next year.
    public required CarriedLosses Waiting { get; init; }

    // Losses of wash sales: in the basis of the shares that replaced those sold, or gone for good.
    public required decimal IntoBasis { get; init; }

    public required decimal Lost { get; init; }

    public static TaxReport Of(TaxedAccount account, DateOnly day, decimal value, IReadOnlyDictionary<Asset, decimal> prices)
    {
        var sold = account.Copy();
        sold.Sell(day, [.. account.Funds.Select(fund => new TaxSale(fund, account.SharesOf(fund), account.SharesOf(fund) * prices[fund]))]);
        var gains = account.Realized.Where(each => each.Taxed > 0).ToArray();
        var ofShort = gains.Where(each => !each.IsLong).Sum(each => each.Taxed);
        var all = gains.Sum(each => each.Taxed) + account.GainDistributions;
        return new()
        {
            BeforeTax = value,
            Owed = account.Owed,
            AfterTaxIfSold = value - sold.Owed,
            Years = account.Years,
            ShortShare = all > 0 ? (double)(ofShort / all) : double.NaN,
            Waiting = account.Years is [.., var last] ? last.Netted.Carried : default,
            IntoBasis = account.Realized.Sum(each => each.IntoBasis),
            Lost = account.Realized.Sum(each => each.Lost),
        };
    }

    // A year's tax as a part of the value at its end.
    public static double PartOfValue(TaxYear year, decimal valueAtEnd) => (double)(year.Tax / valueAtEnd);
}
