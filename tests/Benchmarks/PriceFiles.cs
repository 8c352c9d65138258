using System.Globalization;

namespace Rota.Benchmarks;

// Files in Yahoo's format.
internal static class PriceFiles
{
    public static void Write(string folder, IReadOnlyList<Asset> assets, int rows)
    {
        foreach (var series in SimulatedPrices.Series(assets, rows))
        {
            using var file = File.CreateText(Path.Combine(folder, $"{series.Asset}.csv"));
            file.Write("Date,Open,High,Low,Close,Adj Close,Volume\n");
            for (var i = 0; i < series.Dates.Length; i++)
            {
                var close = series.Closes[i].ToString("0.000000", CultureInfo.InvariantCulture);
                file.Write($"{series.Dates[i]:yyyy-MM-dd},{close},{close},{close},{close},{close},1000000\n");
            }
        }
    }
}
