using System.Globalization;
using System.Text.Json;

namespace Rota.Tests;

// The monthly returns of a sweep of 10 × 10 points, as another program computed them on real prices, and of a benchmark.
internal static class SweepOnRealPrices
{
    private static readonly int[] Fast = [5, 10, 15, 20, 25, 30, 35, 40, 45, 50];
    private static readonly int[] Slow = [60, 80, 100, 120, 140, 160, 180, 200, 220, 240];

    // One array of months for each trial.
    public static double[][] Trials()
    {
        var rows = Golden("sweep_months").GetProperty("returns").EnumerateArray().Select(Vectors.Numbers).ToArray();
        return [.. rows[0].Select((_, k) => rows.Select(row => row[k]).ToArray())];
    }

    public static int Default => Of(20, 120);

    public static int Of(int fast, int slow) => Array.IndexOf(Fast, fast) * Slow.Length + Array.IndexOf(Slow, slow);

    public static string Name(int trial) => string.Create(CultureInfo.InvariantCulture, $"{Fast[trial / Slow.Length]}:{Slow[trial % Slow.Length]}");

    public static DateOnly Month(int month) => new DateOnly(2008, 12, 1).AddMonths(month);

    public static JsonElement Golden(string name) => Vectors.Read($"golden/luck/{name}.json");

    // 60 % IVV and 40 % IEF at the closes of month ends.
    public static double[] Benchmark()
    {
        var (stocks, bonds) = (MonthEnds("IVV"), MonthEnds("IEF"));
        return
        [
            .. Enumerable.Range(0, 204).Select(month =>
                0.6 * Return(stocks, month) + 0.4 * Return(bonds, month)),
        ];

        static double Return(Dictionary<DateOnly, (DateOnly, double Close)> ends, int month) =>
            ends[Month(month)].Close / ends[Month(month - 1)].Close - 1;
    }

    // The last day with a close of each month.
    public static DateOnly[] LastDays()
    {
        var ends = MonthEnds("IVV");
        return [.. Enumerable.Range(0, 204).Select(month => ends[Month(month)].Day)];
    }

    private static Dictionary<DateOnly, (DateOnly Day, double Close)> MonthEnds(string asset)
    {
        var closes = new Dictionary<DateOnly, (DateOnly, double)>();
        foreach (var line in File.ReadLines(SharedData.File($"data/prices/{asset}.csv")).Skip(1))
        {
            var cells = line.Split(',');
            var day = DateOnly.ParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            closes[new(day.Year, day.Month, 1)] = (day, double.Parse(cells[5], CultureInfo.InvariantCulture));
        }

        return closes;
    }
}
