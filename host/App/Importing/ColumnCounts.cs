namespace Rota.Host.Importing;

// Counts the kinds of cells in a column.
internal sealed class ColumnCounts
{
    public int Numbers { get; private set; }

    public int Percents { get; private set; }

    public int Texts { get; private set; }

    public void Take(PriceShape shape)
    {
        if (shape == PriceShape.Percent) Percents++;
        else if (shape == PriceShape.None) Texts++;
        else if (shape != PriceShape.Missing) Numbers++;
    }
}
