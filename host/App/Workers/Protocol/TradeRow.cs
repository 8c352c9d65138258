namespace Rota.Host.Workers;

// A trade.
internal sealed record TradeRow(DateOnly Date, string Asset, double Shares, double Price, double Cost)
{
    public static TradeRow Of(Trade trade) => new(trade.Date, trade.Asset.Name, trade.Shares, trade.Price, trade.Cost);
}
