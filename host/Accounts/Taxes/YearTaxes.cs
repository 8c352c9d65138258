namespace Rota.Accounts;

// The tax of each year, with the losses that the years before have left.
internal static class YearTaxes
{
    // Adds the years after those that are known, from the first with a gain, a loss or a distribution to the last.
    public static void Add(
        List<TaxYear> years, TaxTerms terms, IReadOnlyList<RealizedLot> sold, IReadOnlyList<GainDistribution> gains, Dividends dividends, int last)
    {
        var from = years is [.., var known] ? known.Year + 1 : 0;
        if (from > last) return;
        var (sales, distributions) = (sold.Where(lot => lot.Day.Year >= from).ToLookup(lot => lot.Day.Year), gains.ToLookup(gain => gain.ExDate.Year));
        if (from == 0)
        {
            from = sales.Select(year => year.Key).Concat(distributions.Select(year => year.Key)).Concat(dividends.Years)
                .DefaultIfEmpty(last + 1).Min();
        }

        for (var year = from; year <= last; year++)
        {
            var ofShort = sales[year].Where(lot => !lot.IsLong).Sum(lot => lot.Taxed);
            (Asset Fund, decimal Gain)[] ofLong =
            [
                .. sales[year].Where(lot => lot.IsLong).Select(lot => (lot.Lot.Fund, lot.Taxed)),
                .. distributions[year].Select(gain => (gain.Fund, gain.Amount)),
            ];
            years.Add(Of(terms, year, ofShort, ofLong, years is [.., var before] ? before.Netted.Carried : default, dividends.Of(year)));
        }
    }

    private static TaxYear Of(
        TaxTerms terms, int year, decimal ofShort, IReadOnlyList<(Asset Fund, decimal Gain)> ofLong, CarriedLosses carried,
        (decimal Qualified, decimal Ordinary) dividends)
    {
        var sum = ofLong.Sum(gain => gain.Gain);
        var netted = NettedYear.Of(ofShort, sum, carried, terms.Deducts ? terms.LossLimit : 0);
        var tax = netted.Short * terms.ShortTerm
            + LongTermTax.Of(ofLong.Select(gain => (terms.LongTermOf.GetValueOrDefault(gain.Fund, terms.LongTerm), gain.Gain)), netted.Long)
            + dividends.Qualified * terms.Qualified
            + (dividends.Ordinary - netted.Deducted) * terms.Ordinary;
        return new(year, ofShort, sum, netted, dividends.Qualified, dividends.Ordinary, Cents.Up(tax));
    }
}
