namespace Rota.Plugins.Lean;

// The paths of an asset's files.
internal sealed class LeanFolder
{
    private const string RawOption = "+raw";

    private readonly string _market;

    private LeanFolder(string market, bool isRaw) => (_market, IsRaw) = (market, isRaw);

    // Whether closes are used without adjustment.
    public bool IsRaw { get; }

    private string Daily => Path.Combine(_market, "daily");

    public static LeanFolder At(string location)
    {
        var isRaw = !Directory.Exists(location) && location.EndsWith(RawOption, StringComparison.Ordinal);
        var path = isRaw ? location[..^RawOption.Length] : location;
        if (path.Length == 0) throw new InputException(new Mistake("The feed lean needs a folder: lean:DIR."));
        var folder = new LeanFolder(Path.Combine(path, "equity", "usa"), isRaw);
        return Directory.Exists(folder.Daily)
            ? folder
            : throw new InputException(new Mistake(
                $"Folder not found: {folder.Daily}. Give LEAN's data folder, which contains equity/usa/daily: lean:DIR."));
    }

    public static string FileName(Asset asset) => asset.Name.ToLowerInvariant();

    public string Prices(string name) => Path.Combine(Daily, $"{name}.zip");

    public string Factors(Asset asset) => Path.Combine(_market, "factor_files", $"{FileName(asset)}.csv");

    public string Map(Asset asset) => Path.Combine(_market, "map_files", $"{FileName(asset)}.csv");

    public InputException Unknown(Asset asset)
    {
        var names = Directory.EnumerateFiles(Daily, "*.zip").Select(file => Path.GetFileNameWithoutExtension(file)!).ToList();
        return InputException.NoPrices(asset, new Mistake(names.Count == 0
            ? $"{asset} is unknown: the folder does not contain any .zip files. Add {FileName(asset)}.zip, or use another feed."
            : $"{asset} is unknown: {FileName(asset)}.zip is not in the folder.{Nearest.To(asset.Name, names)} " +
              "Use a name from the folder, or add the file.", Daily));
    }
}
