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
                $"{asset} could be {string.Join(" or ", alike)}: the file has both. Write the name as there.", path));
        }

        throw InputException.NoPrices(asset, new Mistake(
            $"{asset} is unknown: the file has no prices of it.{Nearest.To(asset.Name, names)} " +
            "Write the name as there, or put it there.", path));
    }
}
