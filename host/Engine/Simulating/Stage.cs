namespace Rota.Engine;

// What all parts of one run share: prices of the assets that may be held, conventions, and who wants to know why.
internal sealed class Stage
{
    private readonly Func<DateOnly, bool> _explains;

    public Stage(Strategy strategy, PricePanel panel, RunSettings settings, Func<DateOnly, bool> explains)
    {
        (Panel, Conventions, _explains) = (panel, settings.Conventions, explains);
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

    public DateOnly Day(int row) => Panel.Dates[row];

    // Whether the decisions of a row are traced.
    public bool Explains(int row) => _explains(Day(row));

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
