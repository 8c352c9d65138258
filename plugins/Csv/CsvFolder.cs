namespace Rota.Plugins.Csv;

internal sealed class CsvFolder
{
    private const int NamesShown = 5;
    private const string DistributionsOption = "+dividends=";
    private readonly string _path;
    private readonly string? _distributions;

    private CsvFolder(string path, string? distributions) => (_path, _distributions) = (path, distributions);

    public static CsvFolder At(string location)
    {
        var option = location.LastIndexOf(DistributionsOption, StringComparison.Ordinal);
        var path = option < 0 ? location : location[..option];
        if (path.Length == 0) throw new InputException(new Mistake("The feed csv needs a folder: write csv:DIR."));
        if (Directory.Exists(path))
            return new CsvFolder(path, option < 0 ? null : Distributions(path, location[(option + DistributionsOption.Length)..]));
        throw new InputException(new Mistake(File.Exists(path)
            ? $"csv:{path} is a file; give the folder that holds a file for each asset."
            : $"There is no folder {path}. Give the folder that holds a file for each asset: csv:DIR."));
    }

    // The file of an asset's distributions; null where none are to be read.
    public string? DistributionsOf(Asset asset)
    {
        if (_distributions is null) return null;
        var path = Path.Combine(_distributions, $"{Path.GetFileNameWithoutExtension(FileOf(asset))}.csv");
        return File.Exists(path)
            ? path
            : throw new InputException(new Mistake(
                $"There is no {Path.GetFileName(path)} among the dividends. If {asset} pays none, put the header Date,Dividend alone there.",
                _distributions));
    }

    // Beside the prices: relative to their folder, so that the same words mean the same folder wherever they are written.
    private static string Distributions(string prices, string folder)
    {
        var path = Path.Combine(prices, folder);
        return folder.Length > 0 && Directory.Exists(path)
            ? path
            : throw new InputException(new Mistake(
                $"There is no folder {path}. Give the folder of dividends as it lies from the folder of prices: " +
                $"csv:DIR{DistributionsOption}../dividends."));
    }

    // A file whose name no asset can have is the file of none.
    public IReadOnlyList<Asset> Assets()
    {
        var assets = new List<Asset>();
        foreach (var file in Directory.EnumerateFiles(_path, "*.csv"))
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

        assets.Sort();
        return assets;
    }

    // The file NAME.csv, else the only one that differs from it by case alone.
    public string FileOf(Asset asset)
    {
        var exact = Path.Combine(_path, $"{asset}.csv");
        if (File.Exists(exact)) return exact;

        var names = Directory.EnumerateFiles(_path, "*.csv").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal).ToArray();
        var alike = names.Where(name => string.Equals(name, asset.Name, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (alike.Length == 1) return Path.Combine(_path, $"{alike[0]}.csv");

        if (alike.Length > 1)
        {
            throw new InputException(new Mistake(
                $"{asset} could be {string.Join(" or ", alike)}: the folder has a file for each. Write the name as its file does.", _path));
        }

        var near = names.OrderBy(name => Distance(name, asset.Name)).Take(NamesShown);
        throw InputException.NoPrices(asset, new Mistake(names.Length == 0
            ? $"{asset} is unknown: the folder holds no .csv file at all. Put {asset}.csv there, or choose another feed."
            : $"{asset} is unknown: the folder has no {asset}.csv. Nearest there: {string.Join(' ', near)}. " +
              "Write the name as there, or put the file there.", _path));
    }

    // Levenshtein, without regard to case.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
                (diagonal, row[j]) = (row[j], Math.Min(diagonal + (same ? 0 : 1), Math.Min(row[j], row[j - 1]) + 1));
            }
        }

        return row[^1];
    }
}
