namespace Rota.Host.Workers;

// A trade.
internal sealed record Fulfilled(DateOnly Date, string Asset, double Shares, double Price, double Cost)
{
    public static Fulfilled Of(Trade trade) => new(trade.Date, trade.Asset.Name, trade.Shares, trade.Price, trade.Cost);
}
