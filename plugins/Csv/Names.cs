namespace Rota.Plugins.Csv;

// What of the names that are there is meant by an asset's.
internal static class Names
{
    // That name, else the only one that differs from it by case alone.
    public static string Find(Asset asset, IReadOnlyCollection<string> names, string path)
    {
        if (names.Contains(asset.Name)) return asset.Name;
        var alike = names.Where(name => string.Equals(name, asset.Name, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToArray();
        if (alike.Length == 1) return alike[0];
        if (alike.Length > 1)
        {
            throw new InputException(new Mistake(
                $"{asset} could be {string.Join(" or ", alike)}: the file has both. Use the exact name.", path));
        }

        throw InputException.NoPrices(asset, new Mistake(
            $"{asset} is unknown: the file has no prices for it.{Nearest.To(asset.Name, names)} " +
            "Use a name from the file, or add the asset.", path));
    }
}
