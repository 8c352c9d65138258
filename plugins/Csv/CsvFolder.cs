namespace Rota.Plugins.Csv;

internal sealed class CsvFolder
{
    private const int NamesShown = 5;
    private readonly string _path;

    private CsvFolder(string path) => _path = path;

    public static CsvFolder At(string path)
    {
        if (path.Length == 0) throw new InputException(new Mistake("The feed csv needs a folder: write csv:DIR."));
        if (Directory.Exists(path)) return new CsvFolder(path);
        throw new InputException(new Mistake(File.Exists(path)
            ? $"csv:{path} is a file; give the folder that holds a file for each asset."
            : $"There is no folder {path}. Give the folder that holds a file for each asset: csv:DIR."));
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
        throw new InputException(new Mistake(names.Length == 0
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
