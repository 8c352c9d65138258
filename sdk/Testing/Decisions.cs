using System.Globalization;

namespace Rota.Testing;

// The contract of a score or weighting at every decision: the same answer twice, independent of later prices.
internal sealed class Decisions
{
    private const int Every = 21;

    private readonly PricePanel _market;
    private readonly int[] _rows;

    public Decisions(PricePanel market)
    {
        if (market.RowCount < 3)
            throw new ContractException($"The market has {market.RowCount} days; give one with at least three.");
        _market = market;
        // Includes the last and the first days, where almost nothing is known.
        _rows = [.. Enumerable.Range(0, market.RowCount).Where(row => row < 3 || row % Every == 0 || row == market.RowCount - 1)];
    }

    public void Verify(string what, Func<MarketView, string> answer)
    {
        string At(PricePanel market, int row) => Asked.Once($"{what} on {Day(row)}", () => answer(market.At(row)));

        foreach (var row in _rows)
        {
            var (first, again) = (At(_market, row), Asked.WithDecimalComma(() => At(_market, row)));
            if (first != again)
                throw new ContractException($"{what} on {Day(row)} is {first} at first but {again} when computed again.");
        }

        // Later days first, so that remembered values would show.
        var cut = _rows[_rows.Length / 2];
        var asWas = Backwards(_market);
        foreach (var factor in new[] { 3, 1 / 3.0 })
        {
            var otherwise = Backwards(Otherwise.After(_market, cut, factor));
            foreach (var row in _rows.Where(row => row <= cut && asWas[row] != otherwise[row]))
            {
                throw new ContractException(
                    $"{what} on {Day(row)} looks ahead: {asWas[row]}, " +
                    $"but {otherwise[row]} with other prices after {Day(cut)}.");
            }
        }

        Dictionary<int, string> Backwards(PricePanel market) => _rows.Reverse().ToDictionary(row => row, row => At(market, row));
    }

    private string Day(int row) => _market.Dates[row].ToString("O", CultureInfo.InvariantCulture);
}
