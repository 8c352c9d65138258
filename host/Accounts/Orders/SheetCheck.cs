using System.Globalization;

namespace Rota.Accounts;

// Invariants of every sheet, checked before it is shown. A failure is a defect of the program.
internal static class SheetCheck
{
    private const decimal Tolerance = 1e-6m;

    public static void Verify(OrderRequest request, OrderSheet sheet)
    {
        var reserve = request.Account.Reserve;
        var spent = sheet.Orders.Sum(order => Math.Max(0, order.Amount)) + sheet.Costs + sheet.Fees;
        var money = sheet.CashBefore - sheet.Orders.Sum(order => Math.Min(0, order.Amount));
        if (!request.Account.AllowsMargin && spent > money + Tolerance)
            throw Broken(sheet, $"purchases, costs and fees of {Text(spent)} exceed the money of {Text(money)}");

        var after = sheet.After.Sum(fund => fund.Amount) + sheet.CashAfter - reserve;
        if (Math.Abs(after - (sheet.Value - sheet.Costs - sheet.Fees)) > Tolerance)
            throw Broken(sheet, $"{Text(after)} after the orders is not the value of {Text(sheet.Value)} less costs of {Text(sheet.Costs)} and fees of {Text(sheet.Fees)}");

        if (sheet.After.FirstOrDefault(fund => fund.Shares < 0 || fund.Amount < 0) is { } fund)
            throw Broken(sheet, $"{fund.Fund} has {Text(fund.Shares)} shares and {Text(fund.Amount)} after the orders");

        var percents = sheet.After.Sum(each => each.Percent ?? 0) + (sheet.CashPercent ?? 0);
        if (sheet.After.Any(each => each.Percent is not null) && percents != 100) throw Broken(sheet, $"the per cents sum to {percents}");
    }

    private static InvalidOperationException Broken(OrderSheet sheet, string what) =>
        new($"The orders of {LotAges.Text(sheet.Day)} do not add up: {what}. This is a defect of Rota.");

    private static string Text(decimal amount) => amount.ToString("0.00####", CultureInfo.InvariantCulture);
}
