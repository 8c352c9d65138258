namespace Rota.Accounts;

// A fee on shares sold at an age of some days or less, oldest first: a rate of their value, or an amount a sale. It may be avoided by waiting.
// Shares of reinvested distributions pay none.
internal sealed record RedemptionFee(FundSet Funds, decimal Rate, decimal Amount, int Days, bool Avoids = false) : ISaleRule
{
    // The fee of a sale, rounded up to the cent.
    public decimal Of(AccountBook book, Asset fund, decimal shares, decimal price, DateOnly day)
    {
        if (!Funds.Includes(fund)) return 0;
        var young = 0m;
        foreach (var lot in book.LotsOf(fund))
        {
            if (shares <= 0) break;
            var sold = Math.Min(lot.Shares, shares);
            if (IsYoung(lot, day)) young += sold;
            shares -= sold;
        }

        return young == 0 ? 0 : Cents.Up(Amount + Rate * price * young);
    }

    public Restriction? OfSale(RuleView view, Asset fund, decimal shares, decimal price) => !Avoids || !Funds.Includes(fund) ? null : LotAges.UpTo(
        lot => IsYoung(lot, view.Day), view, fund, shares,
        lot => new(
            0, RuleName.RedemptionFee, $"{fund} bought on {LotAges.Text(lot.Bought)} would pay a fee if sold within {Days} days.",
            lot.Bought.AddDays(Days + 1)));

    private bool IsYoung(Lot lot, DateOnly day) => lot.Kind != DealKind.Reinvested && LotAges.IsWithin(day, lot.Bought, Days);
}
