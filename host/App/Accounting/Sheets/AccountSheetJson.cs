using System.Text.Json;
using Rota.Accounts;

namespace Rota.Host.Accounting;

// An account's sheet as members of a JSON object.
internal static class AccountSheetJson
{
    public static void Write(Utf8JsonWriter json, AccountSheet sheet)
    {
        var orders = sheet.Orders;
        json.WriteStartObject("account");
        json.WriteString("name", sheet.Account.Name);
        json.WriteNumber("value", sheet.Value);
        json.WriteNumber("cash", orders.CashBefore);
        Day(json, "asOf", sheet.State.Holdings.AsOf);
        json.WriteString("processed", $"{sheet.Day.Day:O}");
        json.WriteString("enterBy", sheet.Day.Until.UtcDateTime);
        json.WriteBoolean("skipped", orders.IsSkipped);
        json.WriteEndObject();
        Each(json, "orders", orders.Orders.OrderBy(order => order.Amount > 0), order =>
        {
            Fund(json, sheet, order.Fund);
            json.WriteString("side", order.Amount < 0 ? "sell" : "buy");
            json.WriteNumber("amount", Math.Abs(order.Amount));
            json.WriteNumber("shares", Math.Abs(order.Shares));
            Percent(json, orders.After.FirstOrDefault(after => after.Fund == order.Fund)?.Percent);
            json.WriteNumber("price", order.Price);
            json.WriteNumber("cost", order.Cost);
            json.WriteNumber("fee", order.Fee);
            json.WriteStartArray("breaks");
            foreach (var broken in order.Violations) json.WriteStringValue(broken);
            json.WriteEndArray();
        });
        Each(json, "deferred", orders.Deferred, part =>
        {
            Fund(json, sheet, part.Fund);
            json.WriteString("side", part.Wanted < 0 ? "sell" : "buy");
            json.WriteNumber("wanted", Math.Abs(part.Wanted));
            json.WriteNumber("done", Math.Abs(part.Done));
            json.WriteString("rule", part.Rule);
            json.WriteString("why", part.Why);
            Day(json, "until", part.FreeFrom);
        });
        Amounts(json, "ideal", orders.Ideal);
        Amounts(json, "after", orders.After);
        Each(json, "prices", sheet.Quotes, quote =>
        {
            json.WriteString("fund", quote.Fund.Name);
            json.WriteNumber("price", quote.Price);
            Day(json, "day", quote.Day);
            json.WriteString("from", quote.From);
            if (quote.Doubted is { } price) json.WriteNumber("export", price);
            else json.WriteNull("export");
        });
        json.WriteStartObject("checks");
        json.WriteNumber("cashAfter", orders.CashAfter);
        json.WriteNumber("costs", orders.Costs);
        json.WriteNumber("fees", orders.Fees);
        json.WriteNumber("sumAfter", orders.After.Sum(after => after.Amount) + orders.CashAfter);
        json.WriteEndObject();
        json.WriteString("advice", AccountSheetText.NoAdvice);
    }

    private static void Amounts(Utf8JsonWriter json, string name, IEnumerable<FundAmount> amounts) => Each(json, name, amounts, amount =>
    {
        json.WriteString("fund", amount.Fund.Name);
        json.WriteNumber("amount", amount.Amount);
        json.WriteNumber("shares", amount.Shares);
        Percent(json, amount.Percent);
    });

    private static void Each<T>(Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            write(value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Fund(Utf8JsonWriter json, AccountSheet sheet, Asset fund)
    {
        json.WriteString("fund", fund.Name);
        json.WriteString("asset", string.Join(' ', sheet.Stands.Where(each => each.Fund == fund).Select(each => each.Asset)));
    }

    private static void Percent(Utf8JsonWriter json, int? percent)
    {
        if (percent is { } whole) json.WriteNumber("percent", whole);
        else json.WriteNull("percent");
    }

    private static void Day(Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } known) json.WriteString(name, $"{known:O}");
        else json.WriteNull(name);
    }
}
