using System.Globalization;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Host.Tui;

// The orders, newest last.
internal static class OrdersPane
{
    private static readonly ListingColumn[] Columns =
    [
        new("date", Priority: 9), new("side", Priority: 8), new("asset", Priority: 9), new("shares", IsRight: true, Priority: 4),
        new("price", IsRight: true, Priority: 5), new("value", IsRight: true, Priority: 6),
        new("cost", IsRight: true, Priority: 3),
    ];

    public static Listing Of(RunSnapshot run, TerminalProfile look) =>
        new(Columns, [.. run.Trades.Select(trade => Row(trade, Theme.Of(look)))]) { Empty = "No orders." };

    private static ListingRow Row(TradeRow trade, Theme theme)
    {
        var isBought = trade.Shares > 0;
        return new([
            new(ShortFormat.Day(trade.Date)), new(isBought ? "buy" : "sell", isBought ? theme.Good : theme.Warning), new(trade.Asset),
            new(Math.Abs(trade.Shares).ToString("#,##0.0000", CultureInfo.InvariantCulture)), new(ShortFormat.Money(trade.Price)),
            new(ShortFormat.Money(Math.Abs(trade.Shares * trade.Price))), new(ShortFormat.Money(trade.Cost), theme.Faint),
        ]);
    }
}
