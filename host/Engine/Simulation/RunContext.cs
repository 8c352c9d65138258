namespace Rota.Engine;

// Shared by all strategies of one run: prices of the assets that may be held, conventions, and which decisions are explained.
internal sealed class RunContext
{
    private readonly Func<DateOnly, bool>? _explains;

    public RunContext(Strategy strategy, PricePanel panel, RunSettings settings, Func<DateOnly, bool>? explains, SharedPast past, RunRoom room)
    {
        (Panel, Conventions, _explains, Past, Room) = (panel, settings.Conventions, explains, past, room);
        (Strategy, Capital) = (strategy, settings.Capital);
        if (strategy.Allocation.Assets.FirstOrDefault(asset => asset.RateName is not null) is { } rate)
            throw new InputException(new Mistake($"{rate} is a series of rates, which cannot be held. Hold an asset that has prices."));
        Columns = [.. strategy.Allocation.Assets.Select(panel.ColumnOf)];
        Assets = [.. Columns.Select(column => panel.Assets[column])];
        Closes = [.. Columns.Select(panel.Column)];
        Opens = [.. Columns.Select(panel.OpenColumn)];
    }

    // The strategy of the whole run.
    public Strategy Strategy { get; }

    public double Capital { get; }

    public PricePanel Panel { get; }

    public Conventions Conventions { get; }

    public SharedPast Past { get; }

    public RunRoom Room { get; }

    public Asset[] Assets { get; }

    // Their columns in the panel.
    public int[] Columns { get; }

    public double[][] Closes { get; }

    public double[][] Opens { get; }

    public DateOnly Day(int row) => Panel.Dates[row];

    // Whether decisions of a row are traced.
    public bool Explains(int row) => _explains?.Invoke(Day(row)) == true;

    public string Text(int row) => PanelBuilder.Text(Day(row));

    public double[][] Prices(Fill fill) => fill == Fill.NextOpen ? Opens : Closes;

    public InputException NoOpen(int asset, int row) => new(new Mistake(
        $"{Assets[asset]} has no open on {Text(row)}, and the strategy is filled at the next open. Use a feed with opens, or fill at a close."));

    // Most are asked for by the same object.
    public int IndexOf(Asset asset)
    {
        for (var i = 0; i < Assets.Length; i++)
        {
            if (ReferenceEquals(Assets[i], asset)) return i;
        }

        for (var i = 0; i < Assets.Length; i++)
        {
            if (Assets[i] == asset) return i;
        }

        throw new ArgumentException($"The run has no {asset}.", nameof(asset));
    }
}
