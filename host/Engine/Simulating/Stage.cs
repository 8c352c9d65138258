namespace Rota.Engine;

// What all parts of one run share: prices of the assets that may be held, conventions, and who wants to know why.
internal sealed class Stage
{
    public Stage(Strategy strategy, PricePanel panel, RunSettings settings, DateOnly? explained)
    {
        (Panel, Conventions, Explained) = (panel, settings.Conventions, explained);
        Assets = strategy.Allocation.Assets;
        var columns = Assets.Select(panel.ColumnOf).ToArray();
        Closes = [.. columns.Select(panel.Column)];
        Opens = [.. columns.Select(panel.OpenColumn)];
    }

    public PricePanel Panel { get; }

    public Conventions Conventions { get; }

    public IReadOnlyList<Asset> Assets { get; }

    public double[][] Closes { get; }

    public double[][] Opens { get; }

    // The day whose decisions are traced.
    public DateOnly? Explained { get; }

    public DateOnly Day(int row) => Panel.Dates[row];

    public string Text(int row) => PanelBuilder.Text(Day(row));

    public double[][] Prices(Fill fill) => fill == Fill.NextOpen ? Opens : Closes;

    public int IndexOf(Asset asset)
    {
        for (var i = 0; i < Assets.Count; i++)
        {
            if (Assets[i] == asset) return i;
        }

        throw new ArgumentException($"The run has no {asset}.", nameof(asset));
    }
}
