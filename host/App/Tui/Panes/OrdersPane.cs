using Rota.Host.Foundation;
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
            ShortFormat.Cell(trade.Date), new(isBought ? "buy" : "sell", isBought ? theme.Good : theme.Warning), new(trade.Asset),
            new(Format.Number(Math.Abs(trade.Shares), "#,##0.0000"), Number: Math.Abs(trade.Shares)), ShortFormat.Cell(trade.Price),
            ShortFormat.Cell(Math.Abs(trade.Shares * trade.Price)), ShortFormat.Cell(trade.Cost, theme.Faint),
        ]);
    }
}
