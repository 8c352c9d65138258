namespace Rota.Plugins.Csv;

// Finds the name in a file that an asset's name refers to.
internal static class Names
{
    // The same name, else the only one that differs only by case.
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
