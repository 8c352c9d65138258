namespace Rota.Plugins.Csv;

internal sealed class CsvFolder
{
    private const string DistributionsOption = "+dividends=";

    // File names are case-sensitive on some systems; the meaning of a name must not depend on that.
    private static readonly EnumerationOptions AnyCase = new() { MatchCasing = MatchCasing.CaseInsensitive, IgnoreInaccessible = false, AttributesToSkip = 0 };

    private readonly string _path;
    private readonly string? _distributions;

    private CsvFolder(string path, string? distributions, CsvReading reading) =>
        (_path, _distributions, Reading) = (path, distributions, reading);

    // The options for reading its price files.
    public CsvReading Reading { get; }

    public static CsvFolder At(string location) => At(CsvLocation.Of(location));

    public static CsvFolder At(CsvLocation location)
    {
        var path = location.Path;
        if (path.Length == 0) throw new InputException(new Mistake("The feed csv needs a folder: csv:DIR."));
        if (Directory.Exists(path))
            return new CsvFolder(path, location.Distributions is { } distributions ? Distributions(path, distributions) : null, location.Reading);
        throw new InputException(new Mistake(File.Exists(path)
            ? $"{path} is a file, whose closes must be total returns. To use dividends, give a folder: csv:DIR{DistributionsOption}../dividends."
            : $"Folder not found: {path}. Give a folder with one file per asset, csv:DIR, or one file with all assets: csv:FILE."));
    }

    // The file of an asset's distributions; null without a folder of dividends.
    public string? DistributionsOf(Asset asset)
    {
        if (_distributions is null) return null;
        var path = Path.Combine(_distributions, $"{Path.GetFileNameWithoutExtension(FileOf(asset))}.csv");
        if (File.Exists(path)) return path;
        return Directory.EnumerateFiles(_distributions, Path.GetFileName(path), AnyCase).ToArray() is [var only]
            ? only
            : throw new InputException(new Mistake(
                $"No {Path.GetFileName(path)} in the folder of dividends. If {asset} does not pay any, create the file with only the header Date,Dividend.",
                _distributions));
    }

    // Relative to the folder of prices, so that the same text always means the same folder.
    private static string Distributions(string prices, string folder)
    {
        var path = Path.Combine(prices, folder);
        return folder.Length > 0 && Directory.Exists(path)
            ? path
            : throw new InputException(new Mistake(
                $"Folder not found: {path}. Give the folder of dividends relative to the folder of prices: " +
                $"csv:DIR{DistributionsOption}../dividends."));
    }

    // Files without a valid asset name are left out.
    public IReadOnlyList<Asset> Assets()
    {
        var assets = new List<Asset>();
        foreach (var file in Directory.EnumerateFiles(_path, "*.csv", AnyCase))
        {
            try
            {
                assets.Add(Path.GetFileNameWithoutExtension(file));
            }
            catch (ArgumentException)
            {
                continue;
            }
        }

        return [.. assets.Distinct().Order()];
    }

    // The file NAME.csv, else the only one that differs from it by case alone.
    public string FileOf(Asset asset)
    {
        var exact = Path.Combine(_path, $"{asset}.csv");
        if (File.Exists(exact)) return exact;

        var files = Directory.EnumerateFiles(_path, "*.csv", AnyCase).Order(StringComparer.Ordinal).ToArray();
        var named = files.Where(file => Path.GetFileNameWithoutExtension(file) == asset.Name).ToArray();
        if (named.Length == 1) return named[0];
        var alike = files.Where(file => string.Equals(Path.GetFileNameWithoutExtension(file), asset.Name, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (alike.Length == 1) return alike[0];

        if (alike.Length > 1)
        {
            var distinct = alike.Select(Path.GetFileNameWithoutExtension).Distinct(StringComparer.Ordinal).ToArray();
            throw new InputException(new Mistake(distinct.Length > 1
                ? $"{asset} could be {string.Join(" or ", distinct)}: the folder has a file for each. Use the exact name of the file."
                : $"{asset} could be {string.Join(" or ", alike.Select(Path.GetFileName))}: keep one of them.", _path));
        }

        var names = files.Select(file => Path.GetFileNameWithoutExtension(file)!).Distinct(StringComparer.Ordinal).ToArray();
        throw InputException.NoPrices(asset, new Mistake(names.Length == 0
            ? $"{asset} is unknown: the folder does not contain any .csv files. Add {asset}.csv, or use another feed."
            : $"{asset} is unknown: {asset}.csv is not in the folder.{Nearest.To(asset.Name, names)} " +
              "Use a name from the folder, or add the file.", _path));
    }
}
