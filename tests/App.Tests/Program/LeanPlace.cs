using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Rota.Tests.Program;

// A LEAN data folder in a place: lean/equity/usa.
internal static class LeanPlace
{
    public const string Unadjusted = "20501231,1,1,0\n";

    // Halves every price before the year 2002.
    public const string Halved = "20011231,0.5,1\n20501231,1,1,0\n";

    public static string Factors(string asset) => $"lean/equity/usa/factor_files/{Name(asset)}.csv";

    public static string Names(string asset) => $"lean/equity/usa/map_files/{Name(asset)}.csv";

    public static string Prices(string asset) => $"lean/equity/usa/daily/{Name(asset)}.zip";

    public static void Lean(this Place place, string asset, Func<int, double> close)
    {
        using var zipped = new MemoryStream();
        using (var zip = new ZipArchive(zipped, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry($"{Name(asset)}.csv").Open();
            entry.Write(Encoding.UTF8.GetBytes(string.Concat(Closes.Weekdays(Place.Days).Select((day, at) => Line(day, close(at))))));
        }

        var path = place.Write(Prices(asset), "");
        File.WriteAllBytes(path, zipped.ToArray());
        place.Write(Factors(asset), Unadjusted);
    }

    private static string Name(string asset) => asset.ToLowerInvariant();

    private static string Line(DateOnly day, double close) => string.Create(
        CultureInfo.InvariantCulture, $"{day:yyyyMMdd} 00:00,{close * 1e4:0},{close * 1e4:0},{close * 1e4:0},{close * 1e4:0},7\n");
}
