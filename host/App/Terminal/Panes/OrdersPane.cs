using System.Globalization;
using Rota.Host.Workers;

namespace Rota.Host.Terminal;

// What was bought and sold, newest last.
internal static class OrdersPane
{
    private static readonly ListingColumn[] Columns =
    [
        new("date", Priority: 9), new("way", Priority: 8), new("asset", Priority: 9), new("shares", IsRight: true, Priority: 4),
        new("price", IsRight: true, Priority: 5), new("value", IsRight: true, Priority: 6),
        new("cost", IsRight: true, Priority: 3),
    ];

    public static Listing Of(Finished run, Look look) =>
        new(Columns, [.. run.Trades.Select(trade => Row(trade, Theme.Of(look)))]) { Empty = "Nothing was traded." };

    private static ListingRow Row(Fulfilled trade, Theme theme)
    {
        var isBought = trade.Shares > 0;
        return new([
            new(Shown.Day(trade.Date)), new(isBought ? "buy" : "sell", isBought ? theme.Good : theme.Warning), new(trade.Asset),
            new(Math.Abs(trade.Shares).ToString("#,##0.0000", CultureInfo.InvariantCulture)), new(Shown.Money(trade.Price)),
            new(Shown.Money(Math.Abs(trade.Shares * trade.Price))), new(Shown.Money(trade.Cost), theme.Faint),
        ]);
    }
}
