namespace Rota.Accounts;

internal static class Booking
{
    // Books the orders of a sheet, sales first, and sets the cash that they leave. A first investment is an opening.
    public static void Book(this AccountBook book, OrderSheet sheet, DealKind kind = DealKind.Exchange)
    {
        foreach (var order in sheet.Orders.OrderBy(order => order.Amount > 0)) book.Add(new(sheet.Day, order.Fund, order.Shares, order.Amount, kind));
        book.Cash = sheet.CashAfter;
    }
}
