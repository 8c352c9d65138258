namespace Rota.Engine;

// A run in which one asset's close on one row is another. Only that row is decided again, with the memory of the real run up to the row before.
internal sealed class OtherClose
{
    private readonly PricePanel _real;
    private readonly PricePanel _panel; // the same but for the asset's closes, which are written to
    private readonly int _column;
    private readonly Simulation _simulation;

    public OtherClose(BacktestResult run, RunSettings settings, Asset asset)
    {
        (Asset, _real, _column) = (asset, run.Panel, run.Panel.ColumnOf(asset));
        _panel = _real.WithCopyOf(_column);
        _simulation = new(run.Strategy, _panel, settings, [], past: new(_panel, settings.Conventions) { HasOpenPrices = true });
    }

    public Asset Asset { get; }

    // As people saw it: not adjusted for later distributions, where the feed knows such closes.
    public double CloseOn(int row) => (_real.UnadjustedColumn(_column) is { Length: > 0 } unadjusted ? unadjusted : _real.Column(_column))[row];

    public bool IsPricedOn(int row) => _real.IsPriced(Asset, row);

    public static string Reason(Exception failed) => failed is InputException wrong ? wrong.Mistakes[0].What : failed.Message;

    public Hypothesis Decide(Simulation before, int row, double factor)
    {
        Multiply(row, factor);
        try
        {
            return _simulation.TargetAfter(before, row) is { } target ? new(target, null)
                : new(null, _simulation.Lacked is { Length: > 0 } lacked ? $"{lacked} is not known" : "the strategy has not begun");
        }
        // A rule may fail at a price that never was; the run goes on.
        catch (Exception failed) when (failed is InputException or PluginException)
        {
            return new(null, Reason(failed));
        }
        finally
        {
            Multiply(row, 1);
        }
    }

    private void Multiply(int row, double factor)
    {
        Multiply(_real.Column(_column), _panel.Column(_column), row, factor);
        Multiply(_real.UnadjustedColumn(_column), _panel.UnadjustedColumn(_column), row, factor);
        if (_real.Own(_column) is not { } own || _panel.Own(_column) is not { } changed) return;
        Multiply(own.Closes, changed.Closes, own.Latest[row], factor);
        Multiply(own.Unadjusted, changed.Unadjusted, own.Latest[row], factor);
    }

    private static void Multiply(double[] from, double[] to, int row, double factor)
    {
        if (to.Length > 0) to[row] = from[row] * factor;
    }
}
