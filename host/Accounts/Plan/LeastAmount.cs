using System.Globalization;

namespace Rota.Accounts;

// No first purchase below one amount, and no order below another.
internal sealed record LeastAmount(FundSet Funds, decimal First, decimal Order)
{
    // An order's amount is above 0 for a purchase and below 0 for a sale. Waiting does not help, so the day is null.
    public Restriction? Of(AccountBook book, Asset fund, decimal amount)
    {
        if (!Funds.Includes(fund) || amount == 0) return null;
        if (Math.Abs(amount) < Order) return Below($"An order of {fund}", Order);
        return amount > 0 && amount < First && book.SharesOf(fund) == 0 ? Below($"A first purchase of {fund}", First) : null;
    }

    private static Restriction Below(string order, decimal least) =>
        new(0, RuleName.Minimum, $"{order} must be at least {least.ToString("#,0.00", CultureInfo.InvariantCulture)}.", null);
}
